package io.syncline.simulators.github.world;

import io.syncline.simulators.history.RevisionLog;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a world holds. Guarded by the world's lock. */
public final class WorldMemory implements Serializable {
    private static final long serialVersionUID = 1L;

    final RevisionLog revisions = new RevisionLog();
    final List<Account> accounts = new ArrayList<>();
    final List<Repository> repositories = new ArrayList<>();
    final List<IssueType> types = new ArrayList<>();
    List<IssueField> fields = new ArrayList<>();
    long lastId = 1000;

    WorldMemory() {}

    /** What an older simulator kept has no fields. */
    private Object readResolve() {
        fields = Objects.requireNonNullElseGet(fields, ArrayList::new);
        return this;
    }
}
