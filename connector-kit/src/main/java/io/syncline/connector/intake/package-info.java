/** Webhooks in: verified, read, appended to Kafka, and only then acknowledged. */
@NullMarked
package io.syncline.connector.intake;

import org.jspecify.annotations.NullMarked;
