package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.process.WorkItemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A work item with all its revisions. Guarded by the simulator's lock. */
public final class WorkItem {
    private final int id;
    private final Project project;
    private final WorkItemType type;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<ItemComment> comments = new ArrayList<>();
    private boolean deleted;

    WorkItem(int id, Project project, WorkItemType type) {
        this.id = id;
        this.project = project;
        this.type = type;
    }

    public int id() {
        return id;
    }

    public Project project() {
        return project;
    }

    public WorkItemType type() {
        return type;
    }

    public boolean deleted() {
        return deleted;
    }

    public Revision now() {
        return revisions.getLast();
    }

    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    public Optional<Revision> revision(int rev) {
        return rev >= 1 && rev <= revisions.size() ? Optional.of(revisions.get(rev - 1)) : Optional.empty();
    }

    /** What it was at that time; nothing when it did not exist yet. */
    public Optional<Revision> asOf(Instant time) {
        return revisions.reversed().stream()
                .filter(revision -> !revision.at().isAfter(time))
                .findFirst();
    }

    /** Oldest first, deleted ones among them. */
    public List<ItemComment> comments() {
        return List.copyOf(comments);
    }

    void become(Revision revision) {
        revisions.add(revision);
    }

    void delete(boolean gone) {
        deleted = gone;
    }

    void put(ItemComment comment) {
        for (int at = 0; at < comments.size(); at++) {
            if (comments.get(at).id() == comment.id()) {
                comments.set(at, comment);
                return;
            }
        }
        comments.add(comment);
    }
}
