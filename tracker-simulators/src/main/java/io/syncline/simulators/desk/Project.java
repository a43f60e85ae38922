package io.syncline.simulators.desk;

import java.util.List;

/** A project or repository, with the statuses its issues may have and the types to choose from when creating. */
public record Project(String key, String name, List<String> statuses, List<String> types) {
    public Project {
        statuses = List.copyOf(statuses);
        types = List.copyOf(types);
    }
}
