package io.syncline.simulators.jira.site;

/** Jira's three fixed categories, with their fixed ids. */
public enum StatusCategory {
    NEW(2, "new", "blue-gray", "To Do"),
    INDETERMINATE(4, "indeterminate", "yellow", "In Progress"),
    DONE(3, "done", "green", "Done");

    private final int id;
    private final String key;
    private final String color;
    private final String shown;

    StatusCategory(int id, String key, String color, String shown) {
        this.id = id;
        this.key = key;
        this.color = color;
        this.shown = shown;
    }

    int id() {
        return id;
    }

    String key() {
        return key;
    }

    String color() {
        return color;
    }

    public String shown() {
        return shown;
    }
}
