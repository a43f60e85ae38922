/** Tests of this feature. */
@NullMarked
package io.syncline.connection.login;

import org.jspecify.annotations.NullMarked;
