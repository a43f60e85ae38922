/** Tests of this feature. */
@NullMarked
package io.syncline.connection.lifecycle;

import org.jspecify.annotations.NullMarked;
