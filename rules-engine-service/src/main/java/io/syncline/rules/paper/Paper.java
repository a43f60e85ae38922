package io.syncline.rules.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.FieldWrite;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run without effect would have changed, in order. For one run on one thread. */
public final class Paper {
    private final List<FieldWrite> writes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void written(List<FieldWrite> entries) {
        writes.addAll(entries);
    }

    /** A component, a version or the like. */
    public void madeName(NameKind kind, String project, String name) {
        made(
                kind.name().toLowerCase(Locale.ROOT),
                Map.of("project", TextNode.valueOf(project), "name", TextNode.valueOf(name)));
    }

    /** An option of a choice field. */
    public void madeOption(String fieldId, String text) {
        made("option", Map.of("field", TextNode.valueOf(fieldId), "name", TextNode.valueOf(text)));
    }

    /** A call of the tracker's own API. */
    public void sent(HttpAsk ask) {
        made(
                "http",
                Map.of(
                        "method", TextNode.valueOf(ask.method()),
                        "path", TextNode.valueOf(ask.path()),
                        "body", ask.body()));
    }

    private void made(String field, Map<String, JsonNode> what) {
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
