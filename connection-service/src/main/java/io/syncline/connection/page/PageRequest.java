package io.syncline.connection.page;

import io.syncline.service.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which piece of a list is wanted.
 *
 * @param after where the piece before ended, empty at the start
 */
public record PageRequest(int limit, Optional<String> after) {
    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    public PageRequest {
        if (limit < 1 || limit > MOST) throw ProblemException.field(400, "limit", "must be 1 to " + MOST);
    }

    /** From query parameters; a wrong one is a 400 that names it. */
    public static PageRequest of(Optional<Integer> limit, Optional<String> cursor) {
        return new PageRequest(limit.orElse(DEFAULT), cursor.map(PageRequest::decoded));
    }

    /** How many rows to read: one more than asked for tells whether there is a next piece. */
    public int fetch() {
        return limit + 1;
    }

    /** For lists by falling number: only rows below it. */
    public long before() {
        return after.map(PageRequest::number).orElse(Long.MAX_VALUE);
    }

    /** For lists by rising text: only rows above it. */
    public String above() {
        return after.orElse("");
    }

    /** The piece, from {@link #fetch()} rows; {@code position} is what {@link #after} will be for the next one. */
    public <T> Page<T> of(List<T> rows, Function<T, String> position) {
        if (rows.size() <= limit) return new Page<>(rows, Optional.empty());
        List<T> piece = rows.subList(0, limit);
        return new Page<>(piece, Optional.of(encoded(position.apply(piece.getLast()))));
    }

    private static String encoded(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static long number(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.field(400, "cursor", "is not one that a list has returned");
    }
}
