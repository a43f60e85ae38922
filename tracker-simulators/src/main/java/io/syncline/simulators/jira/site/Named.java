package io.syncline.simulators.jira.site;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;

/** Anything Jira knows by id and name: a priority, a component, an option of a select field. */
public record Named(String id, String name) implements Serializable {
    /** The one with this id, or else this name whatever its case. */
    public static Optional<Named> find(Collection<Named> all, String idOrName) {
        return all.stream().filter(n -> n.id.equals(idOrName)).findFirst().or(() -> all.stream()
                .filter(n -> n.name.equalsIgnoreCase(idOrName))
                .findFirst());
    }
}
