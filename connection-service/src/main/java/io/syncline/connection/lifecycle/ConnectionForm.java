package io.syncline.connection.lifecycle;

import io.syncline.connection.lifecycle.ConnectionRequest.End;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.ConflictPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the form of what people say about connections, without asking anybody. */
final class ConnectionForm {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern MODE = Pattern.compile("BASIC|SCRIPT");
    private static final Pattern ACCEPT = Pattern.compile("auto|manual");
    private static final Pattern CONFLICTS = Pattern.compile("(?i)newest|left|right|script");
    private static final Pattern DESCRIPTION = Pattern.compile("(?s).{0,2000}");

    private ConnectionForm() {}

    /** Empty when all is well. */
    static List<FieldError> ofNew(ConnectionRequest r) {
        List<FieldError> errors = new ArrayList<>();
        name(Optional.of(r.name().orElse("")), errors);
        end("left", r.left(), errors);
        end("right", r.right(), errors);
        form("description", r.description(), DESCRIPTION, "must be at most 2000 characters", errors);
        form("mode", r.mode(), MODE, "must be BASIC or SCRIPT", errors);
        form("accept", r.accept(), ACCEPT, "must be auto or manual", errors);
        form("conflicts", r.conflicts(), CONFLICTS, "must be newest, left, right or script", errors);
        if (errors.isEmpty() && r.left().equals(r.right())) {
            errors.add(new FieldError("right", "is the same project as left"));
        }
        return errors;
    }

    static List<FieldError> ofPatch(ConnectionPatch p) {
        List<FieldError> errors = new ArrayList<>();
        name(p.name(), errors);
        form("description", p.description(), DESCRIPTION, "must be at most 2000 characters", errors);
        form("mode", p.mode(), MODE, "must be BASIC or SCRIPT", errors);
        form("conflicts", p.conflicts(), CONFLICTS, "must be newest, left, right or script", errors);
        return errors;
    }

    static Mode mode(String text) {
        return Mode.valueOf(text);
    }

    static ConflictPolicy conflicts(String text) {
        return ConflictPolicy.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static void name(Optional<String> name, List<FieldError> errors) {
        form("name", name.map(String::strip), NAME, "must be 1 to 100 characters", errors);
    }

    private static void end(String side, Optional<End> end, List<FieldError> errors) {
        if (end.flatMap(End::instance).filter(i -> !i.isBlank()).isEmpty()) {
            errors.add(new FieldError(side + ".instance", "is missing: the id or the name of an instance"));
        }
        if (end.flatMap(End::project).filter(p -> !p.isBlank()).isEmpty()) {
            errors.add(new FieldError(side + ".project", "is missing: a project or repository of the instance"));
        }
    }

    private static void form(String field, Optional<String> value, Pattern form, String rule, List<FieldError> errors) {
        if (value.filter(v -> !form.matcher(v).matches()).isPresent()) errors.add(new FieldError(field, rule));
    }
}
