package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import java.util.Optional;

/**
 * One operation of a JSON Patch, the body of every write to a work item.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/update">Work Items - Update</a>
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PatchOperation(String op, String path, Optional<JsonNode> value) {
    private static final String FIELDS = "/fields/";

    /** Refuses the whole patch unless the work item is at this revision. */
    public static PatchOperation testRevision(int rev) {
        return new PatchOperation("test", "/rev", Optional.of(HubJson.tree(rev)));
    }

    /** Sets a field, whether it was empty or not. */
    public static PatchOperation set(String referenceName, Object value) {
        return new PatchOperation("add", FIELDS + referenceName, Optional.of(HubJson.tree(value)));
    }

    /** Sets a field whose {@code add} would merge with what is there, as {@code System.Tags} does. */
    public static PatchOperation replace(String referenceName, Object value) {
        return new PatchOperation("replace", FIELDS + referenceName, Optional.of(HubJson.tree(value)));
    }

    /** Empties a field that has a value. */
    public static PatchOperation clear(String referenceName) {
        return new PatchOperation("remove", FIELDS + referenceName, Optional.empty());
    }

    public static PatchOperation addRelation(Object relation) {
        return new PatchOperation("add", "/relations/-", Optional.of(HubJson.tree(relation)));
    }

    /** Removes the relation at this place of the revision that was tested for. */
    public static PatchOperation removeRelation(int index) {
        return new PatchOperation("remove", "/relations/" + index, Optional.empty());
    }

    /** Reference name of the field that is set, replaced or cleared. */
    public Optional<String> field() {
        return path.startsWith(FIELDS) ? Optional.of(path.substring(FIELDS.length())) : Optional.empty();
    }

    /** Without the value: issue text is never logged. */
    @Override
    public String toString() {
        return "PatchOperation[" + op + " " + path + "]";
    }
}
