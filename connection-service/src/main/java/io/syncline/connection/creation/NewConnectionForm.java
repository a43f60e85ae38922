package io.syncline.connection.creation;

import io.syncline.connection.creation.ConnectionRequest.End;
import io.syncline.connection.lifecycle.ConnectionForm;
import io.syncline.connection.lifecycle.ConnectionPatch;
import io.syncline.hub.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the form of a {@link ConnectionRequest}, without asking anybody. */
final class NewConnectionForm {
    private static final Set<String> ACCEPT = Set.of("auto", "manual");

    private NewConnectionForm() {}

    /** Empty when all is well. */
    static List<FieldError> errors(ConnectionRequest r) {
        Optional<String> name = Optional.of(r.name().orElse(""));
        List<FieldError> errors = new ArrayList<>(
                ConnectionForm.ofPatch(new ConnectionPatch(name, r.description(), r.conflicts(), r.mode())));
        end("left", r.left(), errors);
        end("right", r.right(), errors);
        if (!ACCEPT.contains(r.accept().orElse("auto"))) {
            errors.add(new FieldError("accept", "must be auto or manual"));
        }
        if (errors.isEmpty() && r.left().equals(r.right())) {
            errors.add(new FieldError("right", "is the same project as left"));
        }
        return errors;
    }

    private static void end(String side, Optional<End> end, List<FieldError> errors) {
        if (end.flatMap(End::instance).filter(i -> !i.isBlank()).isEmpty()) {
            errors.add(new FieldError(side + ".instance", "is missing: the id or the name of an instance"));
        }
        if (end.flatMap(End::project).filter(p -> !p.isBlank()).isEmpty()) {
            errors.add(new FieldError(side + ".project", "is missing: a project or repository of the instance"));
        }
    }
}
