package io.syncline.connection.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds what is true of every call: the login, and problem details for whatever goes wrong. Ids are texts on the wire. */
public final class DescriptionConfig implements OASFilter {
    private static final List<String> TEXTS = List.of("ConnectionId", "InstanceId", "TwinId", "TrackerKind");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        TEXTS.forEach(name -> text(api, name));
        api.getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(
                        "basic",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("basic"));
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(DescriptionConfig::failing));
    }

    private static void failing(Operation operation) {
        operation.getResponses().removeAPIResponse("400");
        operation.getResponses().addAPIResponse("default", failure());
    }

    private static APIResponse failure() {
        Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description("RFC 9457 problem details: 400 and 422 name the wrong fields, 401, 404, 409, 503")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(problem)));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("message", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static void text(OpenAPI api, String name) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas != null && schemas.containsKey(name)) {
            api.getComponents().addSchema(name, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
    }
}
