package io.syncline.simulators.jira.site;

import java.io.Serializable;

/** A step of a workflow; {@code global} ones start anywhere. */
public record Transition(String id, String name, Status to, boolean global) implements Serializable {
    /** Whether its screen has the resolution: those that finish the work. */
    public boolean asksForResolution() {
        return to.category() == StatusCategory.DONE;
    }
}
