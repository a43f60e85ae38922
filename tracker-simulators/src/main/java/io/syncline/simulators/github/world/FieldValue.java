package io.syncline.simulators.github.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.github.world.IssueField.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an issue has in a field.
 *
 * @param plain a text, a day or a number; JSON null in a select field
 * @param chosen options of a select field; otherwise none
 */
public record FieldValue(long id, IssueField field, JsonNode plain, List<Option> chosen) implements Part {
    public FieldValue {
        chosen = List.copyOf(chosen);
    }

    /** The value alone: the option's number in a field for one, the names of all in a field for several. */
    public JsonNode value() {
        return switch (field.dataType()) {
            case "single_select" ->
                chosen.stream()
                        .findFirst()
                        .<JsonNode>map(option -> LongNode.valueOf(option.id()))
                        .orElse(NullNode.getInstance());
            case "multi_select" ->
                TextNode.valueOf(chosen.stream().map(Option::name).collect(Collectors.joining(",")));
            default -> plain;
        };
    }

    /** The value after a change of the field's options; empty when none that was chosen is left. */
    Optional<FieldValue> in(IssueField changed) {
        List<Option> left = changed.options().stream()
                .filter(option -> chosen.stream().anyMatch(was -> was.id() == option.id()))
                .toList();
        if (field.select() && left.isEmpty()) return Optional.empty();
        return Optional.of(new FieldValue(id, changed, plain, left));
    }
}
