package io.syncline.connection.mapping;

import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.MappingTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the form of a {@link MappingRequest}. */
final class MappingForm {
    private static final int MOST = 2_000;
    private static final int LONGEST = 200;

    private MappingForm() {}

    /** Empty when all is well. */
    static List<FieldError> errors(MappingRequest request) {
        List<FieldError> errors = new ArrayList<>();
        check("users", request.users().orElse(Map.of()), errors);
        check("statuses", request.statuses().orElse(Map.of()), errors);
        return errors;
    }

    /** The tables of a request that passed the check. */
    static MappingTables tables(MappingRequest request) {
        return new MappingTables(
                stripped(request.users().orElse(Map.of())),
                stripped(request.statuses().orElse(Map.of())));
    }

    private static void check(String table, Map<String, String> entries, List<FieldError> errors) {
        if (entries.size() > MOST) errors.add(new FieldError(table, "has more than " + MOST + " entries"));
        entries.forEach((from, to) -> {
            if (bad(from))
                errors.add(new FieldError(table, "has an empty name, or one over " + LONGEST + " characters"));
            else if (to == null || bad(to))
                errors.add(new FieldError(table + "." + from, "must be a text of 1 to " + LONGEST + " characters"));
        });
    }

    private static boolean bad(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    private static Map<String, String> stripped(Map<String, String> entries) {
        Map<String, String> stripped = new TreeMap<>();
        entries.forEach((from, to) -> stripped.put(from.strip(), to.strip()));
        return stripped;
    }
}
