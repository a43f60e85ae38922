package io.syncline.connector.github.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * A field that an organisation added to its issues.
 *
 * @param options as they came: a change of the list must send every one back unharmed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record IssueField(
        long id,
        String name,
        String dataType,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<JsonNode> options) {
    public IssueField {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** Whether its values are chosen from a list. */
    public boolean choice() {
        return dataType.equals("single_select") || dataType.equals("multi_select");
    }

    /** Whether a rule means this field, by id or name. */
    public boolean called(String text) {
        return text.equals(String.valueOf(id)) || text.equalsIgnoreCase(name);
    }
}
