/** Tests of this feature. */
@NullMarked
package io.syncline.connection.rules;

import org.jspecify.annotations.NullMarked;
