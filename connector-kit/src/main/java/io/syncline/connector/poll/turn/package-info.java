/** Polling every instance in its turn: which, how often, by which replica, and from where. */
@NullMarked
package io.syncline.connector.poll.turn;

import org.jspecify.annotations.NullMarked;
