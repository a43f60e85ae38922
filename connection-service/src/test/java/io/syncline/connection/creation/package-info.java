/** Tests of this feature. */
@NullMarked
package io.syncline.connection.creation;

import org.jspecify.annotations.NullMarked;
