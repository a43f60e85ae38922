/** Tests of this feature. */
@NullMarked
package io.syncline.connection.instance;

import org.jspecify.annotations.NullMarked;
