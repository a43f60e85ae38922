/** What the rules engine tells others about twins and parked messages. */
@NullMarked
package io.syncline.hub.twin;

import org.jspecify.annotations.NullMarked;
