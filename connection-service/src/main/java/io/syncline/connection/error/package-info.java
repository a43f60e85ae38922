/** Parked messages: look, retry, skip. */
@NullMarked
package io.syncline.connection.error;

import org.jspecify.annotations.NullMarked;
