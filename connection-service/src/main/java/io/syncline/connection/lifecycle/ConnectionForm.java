package io.syncline.connection.lifecycle;

import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.ConflictPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the form of what people say about connections, without asking anybody. */
public final class ConnectionForm {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern MODE = Pattern.compile("BASIC|SCRIPT");
    private static final Pattern CONFLICTS = Pattern.compile("(?i)newest|left|right|script");
    private static final Pattern DESCRIPTION = Pattern.compile("(?s).{0,2000}");

    private ConnectionForm() {}

    /** Empty when all is well. */
    public static List<FieldError> ofPatch(ConnectionPatch p) {
        List<FieldError> errors = new ArrayList<>();
        name(p.name(), errors);
        form("description", p.description(), DESCRIPTION, "must be at most 2000 characters", errors);
        form("mode", p.mode(), MODE, "must be BASIC or SCRIPT", errors);
        form("conflicts", p.conflicts(), CONFLICTS, "must be newest, left, right or script", errors);
        return errors;
    }

    public static Mode mode(String text) {
        return Mode.valueOf(text);
    }

    public static ConflictPolicy conflicts(String text) {
        return ConflictPolicy.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static void name(Optional<String> name, List<FieldError> errors) {
        form("name", name.map(String::strip), NAME, "must be 1 to 100 characters", errors);
    }

    private static void form(String field, Optional<String> value, Pattern form, String rule, List<FieldError> errors) {
        if (value.filter(v -> !form.matcher(v).matches()).isPresent()) errors.add(new FieldError(field, rule));
    }
}
