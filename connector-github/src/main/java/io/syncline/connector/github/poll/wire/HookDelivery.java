package io.syncline.connector.github.poll.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * One delivery of a webhook.
 *
 * @param guid of the event: the same on every redelivery
 * @param redelivery whether somebody asked for it
 * @param status in words; {@code pending} while there is no answer yet
 */
@JsonNaming(SnakeCaseStrategy.class)
public record HookDelivery(
        long id, String guid, Instant deliveredAt, boolean redelivery, String status, int statusCode) {

    public boolean arrived() {
        return statusCode >= 200 && statusCode < 300;
    }

    public boolean failed() {
        return !arrived() && !status.equalsIgnoreCase("pending");
    }
}
