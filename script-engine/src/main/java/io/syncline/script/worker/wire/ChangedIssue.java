package io.syncline.script.worker.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a script made of an issue, told by what is different: less to carry, and what was left alone is the very same value at the
 * other end, whatever JSON does to numbers on the way.
 *
 * @param changed fields that are new or different
 * @param kept names of fields that are as they were; all others are gone
 */
public record ChangedIssue(HubIssue changed, List<String> kept) {
    public ChangedIssue {
        kept = List.copyOf(kept);
    }

    /** @param before as the script was given it */
    public static ChangedIssue of(HubIssue after, HubIssue before) {
        Map<String, JsonNode> changed = new TreeMap<>();
        List<String> kept = new ArrayList<>();
        after.fields().forEach((name, value) -> {
            if (value.equals(before.fields().get(name))) kept.add(name);
            else changed.put(name, value);
        });
        return new ChangedIssue(HubIssue.of(changed), kept);
    }

    /** The issue again. */
    public HubIssue issue(HubIssue before) {
        Map<String, JsonNode> fields = new TreeMap<>(changed.fields());
        for (String name : kept) before.field(name).ifPresent(value -> fields.put(name, value));
        return HubIssue.of(fields);
    }
}
