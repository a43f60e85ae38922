/** Lanes: one Kafka topic per connection and direction, held while their connection is deactivated. */
@NullMarked
package io.syncline.rules.lane;

import org.jspecify.annotations.NullMarked;
