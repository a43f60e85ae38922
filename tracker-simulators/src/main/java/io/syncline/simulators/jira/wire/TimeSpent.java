package io.syncline.simulators.jira.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 1w 2d 3h 4m}, with days of eight hours and weeks of five days. */
public final class TimeSpent {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:(\\d+)w)?\\s*(?:(\\d+)d)?\\s*(?:(\\d+)h)?\\s*(?:(\\d+)m)?\\s*");
    private static final long[] SECONDS = {5 * 8 * 3600, 8 * 3600, 3600, 60};

    private TimeSpent() {}

    /** Empty when the text is no duration, or none at all. */
    public static Optional<Long> seconds(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        long sum = 0;
        for (int i = 0; i < SECONDS.length; i++)
            if (matcher.group(i + 1) != null) sum += Long.parseLong(matcher.group(i + 1)) * SECONDS[i];
        return Optional.of(sum).filter(s -> s > 0);
    }

    public static String text(long seconds) {
        var text = new StringBuilder();
        long rest = seconds;
        for (int i = 0; i < SECONDS.length; i++) {
            if (rest >= SECONDS[i]) text.append(' ').append(rest / SECONDS[i]).append("wdhm".charAt(i));
            rest %= SECONDS[i];
        }
        return text.isEmpty() ? "0m" : text.substring(1);
    }
}
