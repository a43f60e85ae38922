package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.issue.CustomFields;
import io.syncline.connector.azure.wire.WorkItemType;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which type a new work item gets. */
public final class TypeChoice {
    private static final List<String> USUAL = List.of("Issue", "Task", "User Story", "Product Backlog Item", "Bug");

    private TypeChoice() {}

    /** The type that the plan names; when it names none, the first usual one that the project has. */
    public static Answer<String> of(HubIssue fields, List<WorkItemType> types) {
        List<String> names = types.stream().map(WorkItemType::name).toList();
        Optional<String> wish = Stream.of("typeName", "type")
                .flatMap(name -> fields.field(name).stream())
                .map(TypeChoice::text)
                .filter(text -> !text.isBlank())
                .findFirst();
        if (wish.isPresent()) {
            return spelled(wish.get(), names).map(Answer::done).orElseGet(() -> unknown(wish.get(), names));
        }
        return USUAL.stream()
                .flatMap(usual -> spelled(usual, names).stream())
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Answer::done)
                .orElseGet(() -> Answer.refused("typeName", "the project has no work item types"));
    }

    private static Answer<String> unknown(String wish, List<String> names) {
        return Answer.refused(
                "typeName", "the project has no work item type '" + wish + "'; it has: " + String.join(", ", names));
    }

    private static Optional<String> spelled(String wish, List<String> names) {
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(wish.strip()))
                .findFirst();
    }

    private static String text(JsonNode value) {
        return CustomFields.plain(value);
    }
}
