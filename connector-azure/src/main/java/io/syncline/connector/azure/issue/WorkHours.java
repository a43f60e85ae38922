package io.syncline.connector.azure.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.HubJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Time as Azure DevOps keeps it, in hours, and as the hub knows it, in seconds. */
public final class WorkHours {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private WorkHours() {}

    /** Seconds, rounded; JSON null for an empty field. */
    public static JsonNode seconds(JsonNode hours) {
        if (!hours.isNumber()) return NullNode.getInstance();
        long seconds = hours.decimalValue()
                .multiply(HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        // As it comes back from the wire, where a small number is an int.
        return seconds == (int) seconds ? HubJson.tree((int) seconds) : HubJson.tree(seconds);
    }

    /** Hours of a number of seconds; empty when the text is no such number. */
    public static Optional<BigDecimal> hours(String seconds) {
        if (!seconds.strip().matches("\\d{1,12}(\\.\\d{1,9})?")) return Optional.empty();
        BigDecimal hours = new BigDecimal(seconds.strip())
                .divide(HOUR, 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Optional.of(hours.scale() < 0 ? hours.setScale(0) : hours);
    }
}
