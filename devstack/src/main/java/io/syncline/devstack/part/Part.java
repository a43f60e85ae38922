package io.syncline.devstack.part;

import java.util.List;
import java.util.Map;

/** One process, as it will be started. */
public record Part(PartName name, List<String> command, Map<String, String> environment, Readiness readiness) {
    public Part {
        if (command.isEmpty()) throw new IllegalArgumentException("no command for " + name.label());
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The environment holds secrets. */
    @Override
    public String toString() {
        return "Part[" + name.label() + "]";
    }
}
