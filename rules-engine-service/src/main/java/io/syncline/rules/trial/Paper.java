package io.syncline.rules.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.FieldWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run without effect would have changed, in order. For one run on one thread. */
public final class Paper {
    private final List<FieldWrite> writes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void written(List<FieldWrite> entries) {
        writes.addAll(entries);
    }

    /** Something that is made new. */
    void made(String field, Map<String, JsonNode> what) {
        writes.add(new FieldWrite(field, NullNode.instance, HubJson.tree(what)));
    }

    void note(String note) {
        notes.add(note);
    }

    /** What trackers would have got. */
    public List<FieldWrite> writes() {
        return List.copyOf(writes);
    }

    /** What cannot be seen in the writes, in words. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
