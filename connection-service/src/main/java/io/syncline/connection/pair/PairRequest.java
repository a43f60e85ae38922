package io.syncline.connection.pair;

import io.syncline.hub.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entity that a person wants under sync: on which side, and its key. */
public record PairRequest(Optional<String> side, Optional<String> key) {

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (side.filter(s -> s.equals("left") || s.equals("right")).isEmpty()) {
            errors.add(new FieldError("side", "must be left or right"));
        }
        if (key.filter(k -> !k.isBlank()).isEmpty()) errors.add(new FieldError("key", "is missing"));
        return errors;
    }
}
