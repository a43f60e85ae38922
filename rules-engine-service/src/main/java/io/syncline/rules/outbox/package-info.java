/** Changes of the database and what they tell Kafka, in one transaction. */
@NullMarked
package io.syncline.rules.outbox;

import org.jspecify.annotations.NullMarked;
