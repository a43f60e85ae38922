/** Values of issue fields, as GitHub and as the hub hold them. */
@NullMarked
package io.syncline.connector.github.field;

import org.jspecify.annotations.NullMarked;
