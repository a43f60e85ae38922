package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.azure.refusal.AzureProblem;
import java.util.ArrayList;
import java.util.List;

/** One operation of a JSON patch. */
public record Operation(String op, String path, JsonNode value) {

    /** Reads a patch document; refused when it is none. */
    public static List<Operation> parse(JsonNode json) {
        if (!json.isArray())
            throw AzureProblem.badRequest("You must pass a valid patch document in the body of the request.");
        List<Operation> operations = new ArrayList<>();
        for (JsonNode one : json) {
            String op = one.path("op").asText();
            if (!List.of("add", "replace", "remove", "test").contains(op))
                throw AzureProblem.badRequest("The operation '" + op + "' is not supported.");
            operations.add(new Operation(op, one.path("path").asText(), one.path("value")));
        }
        return operations;
    }

    boolean adds() {
        return op.equals("add") || op.equals("replace");
    }
}
