package io.syncline.simulators.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Every change of every entity, oldest first, so that checkers can find lost updates and fields that went back. */
public final class RevisionLog implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Revision> revisions = new ArrayList<>();

    public void add(Revision revision) {
        revisions.add(revision);
    }

    public List<Revision> of(String entity) {
        return revisions.stream().filter(r -> r.entity().equals(entity)).toList();
    }

    public void clear() {
        revisions.clear();
    }

    public JsonNode json() {
        return Json.array(revisions.stream().map(Revision::json).toList());
    }
}
