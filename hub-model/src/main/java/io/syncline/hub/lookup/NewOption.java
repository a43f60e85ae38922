package io.syncline.hub.lookup;

/**
 * A value that a choice field shall offer, added if it does not.
 *
 * @param project where the field is used: some trackers find it by that
 * @param field id, or the name where the tracker's rules may use it
 */
public record NewOption(String project, String field, String text) {
    public NewOption {
        if (project.isBlank()) throw new IllegalArgumentException("project is blank");
        if (field.isBlank()) throw new IllegalArgumentException("field is blank");
        if (text.isBlank()) throw new IllegalArgumentException("text is blank");
        text = text.strip();
    }
}
