/** Whole stories of the rules engine: real broker, real database, a tracker that a test can make refuse, stall and forget. */
@NullMarked
package io.syncline.rules.story;

import org.jspecify.annotations.NullMarked;
