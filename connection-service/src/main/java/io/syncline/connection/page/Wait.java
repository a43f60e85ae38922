package io.syncline.connection.page;

import io.syncline.service.web.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a caller is willing to wait for an answer, as in {@code ?wait=10s}. */
public record Wait(Duration atMost) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})(ms|s)");
    private static final Duration MOST = Duration.ofSeconds(60);

    public Wait {
        if (atMost.compareTo(MOST) > 0) throw ProblemException.field(400, "wait", "must be at most 60s");
    }

    /** Absent: do not wait. */
    public static Wait of(Optional<String> text) {
        return new Wait(text.map(Wait::duration).orElse(Duration.ZERO));
    }

    private static Duration duration(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) throw ProblemException.field(400, "wait", "must look like 10s or 500ms");
        long number = Long.parseLong(m.group(1));
        return m.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }
}
