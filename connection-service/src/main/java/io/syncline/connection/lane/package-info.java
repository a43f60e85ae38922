/** What lanes say of themselves, and what that confirms. */
@NullMarked
package io.syncline.connection.lane;

import org.jspecify.annotations.NullMarked;
