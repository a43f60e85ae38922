package io.syncline.simulators.jira.site;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Which steps are open from which status (by id). New issues begin in {@code initial}. */
public record Workflow(Status initial, Map<String, List<Transition>> steps) implements Serializable {
    public Workflow {
        steps = Map.copyOf(steps);
    }

    public List<Transition> from(Status status) {
        return steps.getOrDefault(status.id(), List.of());
    }
}
