/** Tests of this feature. */
@NullMarked
package io.syncline.connection.start;

import org.jspecify.annotations.NullMarked;
