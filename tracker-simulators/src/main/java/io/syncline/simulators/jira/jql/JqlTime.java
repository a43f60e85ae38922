package io.syncline.simulators.jira.jql;

import io.syncline.simulators.jira.jql.JqlClause.Operand;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times in queries: dates to the minute, {@code -5m}, {@code now()}, milliseconds. All in UTC. */
final class JqlTime {
    private static final Pattern RELATIVE = Pattern.compile("([+-]?)((?:\\d+\\s*[wdhm]\\s*)+)");
    private static final Pattern PART = Pattern.compile("(\\d+)\\s*([wdhm])");
    private static final Map<String, Duration> UNITS = Map.of(
            "w", Duration.ofDays(7), "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    private static final List<DateTimeFormatter> MINUTES =
            List.of(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"), DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm"));

    private JqlTime() {}

    static Optional<Instant> instant(Operand operand, Instant now) {
        return switch (operand) {
            case Operand.Empty empty -> Optional.empty();
            case Operand.Word word -> word(word.text().strip(), now);
            case Operand.Function function -> function(function, now);
        };
    }

    private static Optional<Instant> word(String text, Instant now) {
        var relative = relative(text);
        if (relative.isPresent()) return relative.map(now::plus);
        if (text.matches("\\d{9,15}")) return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        for (var format : MINUTES) {
            try {
                return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                continue;
            }
        }
        try {
            return Optional.of(LocalDate.parse(text.replace('/', '-'))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> function(Operand.Function function, Instant now) {
        var shift = function.arguments().stream()
                .findFirst()
                .flatMap(JqlTime::relative)
                .orElse(Duration.ZERO);
        var today = now.truncatedTo(ChronoUnit.DAYS);
        return switch (function.name().toLowerCase(Locale.ROOT)) {
            case "now" -> Optional.of(now.plus(shift));
            case "startofday" -> Optional.of(today.plus(shift));
            case "endofday" ->
                Optional.of(today.plus(Duration.ofDays(1)).minusMillis(1).plus(shift));
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> relative(String text) {
        var matcher = RELATIVE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        var sum = Duration.ZERO;
        var parts = PART.matcher(matcher.group(2));
        while (parts.find()) sum = sum.plus(UNITS.get(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1))));
        return Optional.of(matcher.group(1).equals("-") ? sum.negated() : sum);
    }
}
