@NullMarked
package io.syncline.connector.poll.turn;

import org.jspecify.annotations.NullMarked;
