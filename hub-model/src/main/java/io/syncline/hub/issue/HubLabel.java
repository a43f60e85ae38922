package io.syncline.hub.issue;

/** A label or tag. */
public record HubLabel(String label) {
    public HubLabel {
        if (label.isBlank()) throw new IllegalArgumentException("label is blank");
    }
}
