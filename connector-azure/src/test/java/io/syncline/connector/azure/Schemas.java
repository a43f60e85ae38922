package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.wire.FieldDefinition;
import io.syncline.connector.azure.wire.TypeField;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.wire.WorkItemState;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small project to plan and read against. */
public final class Schemas {
    private static final List<FieldDefinition> DEFINITIONS = List.of(
            field(SystemField.TITLE, "Title", "string"),
            field(SystemField.DESCRIPTION, "Description", "html"),
            field(SystemField.REPRO_STEPS, "Repro Steps", "html"),
            field(SystemField.STATE, "State", "string"),
            field(SystemField.TAGS, "Tags", "plainText"),
            field("System.Watermark", "Watermark", "integer"),
            field("Microsoft.VSTS.Common.Severity", "Severity", "string"),
            field("Microsoft.VSTS.Scheduling.Effort", "Effort", "double"),
            field("Custom.Notes", "Notes", "html"),
            field("Custom.Blocked", "Blocked", "boolean"),
            new FieldDefinition("Custom.Tester", "Tester", "string", false, true, false),
            new FieldDefinition("Custom.Age", "Age", "integer", true, false, false));

    private Schemas() {}

    /** Keeps its description in {@code System.Description}. */
    public static WorkItemSchema task() {
        return schema("Task", List.of(SystemField.REPRO_STEPS));
    }

    /** Keeps its description in the repro steps. */
    public static WorkItemSchema bug() {
        return schema("Bug", List.of());
    }

    /** Work item 40 at revision 3 with these fields, as reference name and value in turns. */
    public static WorkItem item(Object... namesAndValues) {
        Map<String, com.fasterxml.jackson.databind.JsonNode> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], HubJson.tree(namesAndValues[i + 1]));
        }
        return new WorkItem(40, 3, fields, List.of(), Map.of());
    }

    private static WorkItemSchema schema(String type, List<String> without) {
        List<TypeField> fields = new ArrayList<>();
        for (FieldDefinition definition : DEFINITIONS) {
            if (without.contains(definition.referenceName())) continue;
            boolean severity = definition.name().equals("Severity");
            fields.add(new TypeField(
                    definition.referenceName(),
                    definition.name(),
                    severity ? List.of(new TextNode("1 - Critical"), new TextNode("3 - Medium")) : List.of()));
        }
        List<WorkItemState> states =
                List.of(state("New", "Proposed"), state("Active", "InProgress"), state("Closed", "Completed"));
        return WorkItemSchema.of(HubProject.of("p-1", "Web", "Web"), type, states, fields, DEFINITIONS);
    }

    private static WorkItemState state(String name, String category) {
        return new WorkItemState(name, Optional.of(category));
    }

    private static FieldDefinition field(String id, String name, String type) {
        return new FieldDefinition(id, name, type, false, false, false);
    }
}
