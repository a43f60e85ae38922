package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.history.RevisionLog;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes every change of a field into the simulator's revision log. */
final class ItemRevisions {
    private static final Set<String> BOOKKEEPING = Set.of(Fields.CHANGED_BY, Fields.CHANGED_DATE, Fields.COMMENT_COUNT);

    private ItemRevisions() {}

    static void created(RevisionLog log, WorkItem item) {
        item.now().fields().forEach((field, value) -> add(log, item, field, "", value.plain()));
    }

    static void changed(RevisionLog log, WorkItem item, Revision before) {
        Set<String> names = new LinkedHashSet<>(before.fields().keySet());
        names.addAll(item.now().fields().keySet());
        for (String field : names)
            add(log, item, field, before.text(field), item.now().text(field));
        item.now().history().ifPresent(text -> add(log, item, Fields.HISTORY, "", text));
    }

    static void comment(RevisionLog log, WorkItem item, long id, String from, String to) {
        add(log, item, "comment." + id, from, to);
    }

    private static void add(RevisionLog log, WorkItem item, String field, String from, String to) {
        if (from.equals(to) || BOOKKEEPING.contains(field)) return;
        String entity = Integer.toString(item.id());
        log.add(new io.syncline.simulators.history.Revision(
                entity, item.now().at(), item.now().by().uniqueName(), field, text(from), text(to)));
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
    }
}
