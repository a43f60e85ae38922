/** Values of hub fields, whatever form a script gave them, and whether they arrived. */
@NullMarked
package io.syncline.connector.field;

import org.jspecify.annotations.NullMarked;
