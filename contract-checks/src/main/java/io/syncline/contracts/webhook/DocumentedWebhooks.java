package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Webhooks of a vendor that documents them in the manner of OpenAPI 3.1: by header, and by a JSON schema of the body. */
final class DocumentedWebhooks implements Webhooks {
    private static final String FORM = "payload=";

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    DocumentedWebhooks(JsonNode document, List<KnownGap> gaps) {
        this.document = document;
        var schemas = document.path("components").path("schemas");
        completed(schemas, gaps);
        closed(schemas);
    }

    @Override
    public List<String> complaints(Sent sent) {
        var name = sent.event().replaceAll("[._]", "-");
        var hook = document.path("webhooks").path(name).path("post");
        if (hook.isMissingNode()) return List.of("no such event is documented");
        var complaints = new ArrayList<String>();
        headers(hook, sent.headers(), complaints);
        schema(name, hook).validate(body(sent)).forEach(message -> complaints.add(message.toString()));
        return complaints;
    }

    private static void headers(JsonNode hook, Map<String, String> sent, List<String> complaints) {
        var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(sent);
        for (var parameter : hook.path("parameters"))
            if (parameter.path("required").asBoolean()
                    && !names.containsKey(parameter.path("name").asText()))
                complaints.add("header " + parameter.path("name").asText().toLowerCase(Locale.ROOT) + ": is missing");
    }

    /** A hook may ask for the JSON in a field of a form. */
    private static JsonNode body(Sent sent) {
        var body = sent.body();
        return VendorFiles.parse(
                body.startsWith(FORM)
                        ? URLDecoder.decode(body.substring(FORM.length()), StandardCharsets.UTF_8)
                        : body);
    }

    private synchronized JsonSchema schema(String name, JsonNode hook) {
        return schemas.computeIfAbsent(name, n -> compiled(hook));
    }

    private JsonSchema compiled(JsonNode hook) {
        ObjectNode schema =
                hook.at("/requestBody/content/application~1json/schema").deepCopy();
        schema.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static void completed(JsonNode node, List<KnownGap> gaps) {
        if (node.path("properties") instanceof ObjectNode properties) gaps.forEach(gap -> gap.complete(properties));
        node.forEach(child -> completed(child, gaps));
    }

    /**
     * A simulator that sends what its vendor does not know would teach connectors to read it. What is a part of a whole ({@code allOf})
     * cannot be closed, the whole can.
     */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode schema
                && (schema.path("properties").isObject() || schema.path("allOf").isArray())
                && !schema.has("additionalProperties")) schema.put("unevaluatedProperties", false);
        for (var child : node.properties()) if (!child.getKey().equals("allOf")) closed(child.getValue());
        if (node.isArray()) node.forEach(DocumentedWebhooks::closed);
        // The first part describes an issue whole, the others narrow it down.
        if (node.has("allOf")) closed(node.path("allOf").path(0).path("properties"));
    }
}
