package io.syncline.connector.github.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;

/**
 * What an issue has in a field of its organisation; a field without a value is not listed.
 *
 * @param value text, day or number; of select fields see the options instead
 */
@JsonNaming(SnakeCaseStrategy.class)
public record IssueFieldValue(
        long issueFieldId,
        Optional<String> issueFieldName,
        String dataType,
        JsonNode value,
        Optional<Option> singleSelectOption,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Option> multiSelectOptions) {
    public IssueFieldValue {
        value = value == null ? NullNode.getInstance() : value;
        multiSelectOptions = multiSelectOptions == null ? List.of() : List.copyOf(multiSelectOptions);
    }

    /** A chosen option. */
    public record Option(long id, String name) {}
}
