package io.syncline.simulators.github.search;

import io.syncline.simulators.github.world.GithubProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The values of {@code created:} and {@code updated:}, from (inclusive) to (exclusive). */
record TimeRange(Instant from, Instant to) {

    static TimeRange parse(String text) {
        if (text.contains("..")) {
            String[] ends = text.split("\\.\\.", 2);
            return new TimeRange(
                    ends[0].equals("*") ? Instant.MIN : span(ends[0]).from(),
                    ends[1].equals("*") ? Instant.MAX : span(ends[1]).to());
        }
        if (text.startsWith(">=")) return new TimeRange(span(text.substring(2)).from(), Instant.MAX);
        if (text.startsWith("<="))
            return new TimeRange(Instant.MIN, span(text.substring(2)).to());
        if (text.startsWith(">")) return new TimeRange(span(text.substring(1)).to(), Instant.MAX);
        if (text.startsWith("<"))
            return new TimeRange(Instant.MIN, span(text.substring(1)).from());
        return span(text);
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** A whole day for a date, a whole second for a time. */
    private static TimeRange span(String text) {
        try {
            if (text.length() == 10) {
                Instant start = LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
                return new TimeRange(start, start.plus(Duration.ofDays(1)));
            }
            Instant start = OffsetDateTime.parse(text).toInstant();
            return new TimeRange(start, start.plusSeconds(1));
        } catch (DateTimeException e) {
            throw GithubProblem.invalidValue("Search", "q", text);
        }
    }
}
