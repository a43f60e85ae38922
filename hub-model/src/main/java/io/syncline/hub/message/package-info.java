/** What travels through Kafka between two trackers. */
@NullMarked
package io.syncline.hub.message;

import org.jspecify.annotations.NullMarked;
