package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An event that was never recorded, but carries one thing that the vendor's API answers, too.
 *
 * @param beside the members that come with it
 */
record DocumentedPart(String name, JsonSchema schema, Set<String> beside) {
    DocumentedPart {
        beside = Set.copyOf(beside);
    }

    /** @param document of the API, whose schemas leave it open what else there may be: here nothing is */
    static DocumentedPart of(String name, String schema, JsonNode document, Set<String> beside) {
        ObjectNode closed = document.at("/components/schemas/" + schema).deepCopy();
        closed.put("additionalProperties", false).set("components", document.path("components"));
        var compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(closed, SchemaValidatorsConfig.builder().build());
        return new DocumentedPart(name, compiled, beside);
    }

    List<String> complaints(JsonNode body) {
        var complaints = new ArrayList<String>();
        Form.names(body)
                .filter(member -> !member.equals(name) && !beside.contains(member))
                .forEach(member -> complaints.add("/" + member + ": was never recorded"));
        beside.stream()
                .filter(member -> !body.has(member))
                .forEach(member -> complaints.add("/" + member + ": is missing, always recorded"));
        schema.validate(body.path(name)).forEach(message -> complaints.add("/" + name + message));
        return complaints;
    }
}
