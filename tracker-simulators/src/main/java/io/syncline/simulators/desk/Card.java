package io.syncline.simulators.desk;

import java.util.List;
import java.util.Map;

/** An issue as a person sees it. {@code key} addresses it at the {@link Desk}. */
public record Card(String key, String project, String type, Map<CardField, String> fields, List<Remark> remarks) {
    public Card {
        fields = Map.copyOf(fields);
        remarks = List.copyOf(remarks);
    }

    /** The field's text, empty when there is none. */
    public String field(CardField field) {
        return fields.getOrDefault(field, "");
    }
}
