/** Tests of this feature. */
@NullMarked
package io.syncline.connection.page;

import org.jspecify.annotations.NullMarked;
