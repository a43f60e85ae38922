package io.syncline.hub.lookup;

/** A name that shall be in a project's list, made if it is not. */
public record NewName(NameList list, String project, String name) {
    public NewName {
        if (project.isBlank()) throw new IllegalArgumentException("project is blank");
        if (name.isBlank()) throw new IllegalArgumentException("name is blank");
        name = name.strip();
    }
}
