package io.syncline.simulators.azure.process;

/** A team project. */
public record Project(String id, String name, String description) {
    public boolean called(String text) {
        return text.equalsIgnoreCase(id) || text.equalsIgnoreCase(name);
    }
}
