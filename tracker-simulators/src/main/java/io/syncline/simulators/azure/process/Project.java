package io.syncline.simulators.azure.process;

import java.io.Serializable;

/** A team project. */
public record Project(String id, String name, String description) implements Serializable {
    public boolean called(String text) {
        return text.equalsIgnoreCase(id) || text.equalsIgnoreCase(name);
    }
}
