/** Twins stopped by an error: what stopped them, what waits behind it, and how they go on. */
@NullMarked
package io.syncline.rules.park;

import org.jspecify.annotations.NullMarked;
