/** What every service does the same way at its Kafka edge: publishing, reading compacted state, topics, trace headers. */
@NullMarked
package io.syncline.service.kafka;

import org.jspecify.annotations.NullMarked;
