package io.syncline.simulators.keeping;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Stands in the file for an {@link Optional}, which cannot be serialised itself. */
record Maybe(List<Object> values) implements Serializable {
    Maybe {
        values = List.copyOf(values);
    }

    static Maybe of(Optional<?> optional) {
        return new Maybe(optional.<List<Object>>map(List::of).orElse(List.of()));
    }

    Optional<Object> optional() {
        return values.stream().findFirst();
    }
}
