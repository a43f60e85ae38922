package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Atlassian's schema of its documents. */
final class AdfSchema {
    private static final JsonNode TEXT = read();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(TEXT);

    private AdfSchema() {}

    static JsonNode definition(String name) {
        return TEXT.path("definitions").path(name);
    }

    /** What is wrong with a document; nothing when it is valid. */
    static List<String> complaints(JsonNode document) {
        return SCHEMA.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(AdfSchema.class.getResourceAsStream("/adf/full.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
