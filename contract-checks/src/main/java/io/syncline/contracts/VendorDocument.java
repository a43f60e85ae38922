package io.syncline.contracts;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One OpenAPI document, of any version. */
final class VendorDocument {
    /** Without this the validator forbids all that a schema does not name, which no schema of parts ({@code allOf}) survives. */
    private static final LevelResolver LEVELS = LevelResolver.create()
            .withLevel("validation.schema.additionalProperties", Level.IGNORE)
            .build();

    private static final List<String> OPEN = List.of("additionalProperties", "allOf", "anyOf", "oneOf");

    private final OpenApiInteractionValidator validator;

    VendorDocument(ObjectNode document) {
        closeRequests(document);
        this.validator = OpenApiInteractionValidator.createFor(read(document))
                .withLevelResolver(LEVELS)
                .build();
    }

    /** A vendor may add fields to its answers at any time; a field that we send and it does not know is a mistake of ours. */
    private static void closeRequests(ObjectNode document) {
        for (var path : document.path("paths"))
            for (var operation : path)
                for (var content : operation.at("/requestBody/content"))
                    if (content.path("schema") instanceof ObjectNode schema
                            && schema.has("properties")
                            && OPEN.stream().noneMatch(schema::has)) schema.put("additionalProperties", false);
    }

    private static OpenAPI read(ObjectNode document) {
        var api = new OpenAPIParser()
                .readContents(document.toString(), List.of(), options())
                .getOpenAPI();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).stream())
                .forEach(parameters -> parameters.forEach(VendorDocument::recogniseList));
        return api;
    }

    /** A schema without a type is one for any value, instead of one for an object. */
    private static ParseOptions options() {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveResponses(true);
        options.setResolveRequestBody(true);
        options.setInferSchemaType(false);
        return options;
    }

    /** The parser keeps a list as a mere schema when it infers no types; the validator knows lists by their class. */
    private static void recogniseList(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema != null && "array".equals(schema.getType()) && !(schema instanceof ArraySchema))
            parameter.setSchema(new ArraySchema().items(schema.getItems()));
    }

    List<Violation> check(Exchange exchange) {
        var request = request(exchange.asked());
        var report = exchange.answered()
                .map(answer -> validator.validate(request, response(answer)))
                .orElseGet(() -> validator.validateRequest(request));
        var violations = new ArrayList<Violation>();
        for (var message : report.getMessages()) {
            if (message.getLevel() != Level.ERROR) continue;
            violations.add(new Violation(
                    Side.of(message.getKey()),
                    operation(message, exchange.asked()),
                    message.getKey(),
                    problem(message)));
        }
        return violations;
    }

    private static Request request(Asked asked) {
        var request = new SimpleRequest.Builder(asked.method(), asked.path());
        asked.query().forEach((name, values) -> request.withQueryParam(name, values));
        asked.headers().forEach((name, value) -> request.withHeader(name, value));
        if (!asked.body().isEmpty()) request.withBody(asked.body());
        return request.build();
    }

    private static SimpleResponse response(Answered answered) {
        var response = SimpleResponse.Builder.status(answered.status());
        answered.headers().forEach((name, value) -> response.withHeader(name, value));
        if (!answered.body().isEmpty()) response.withBody(answered.body());
        return response.build();
    }

    private static String operation(ValidationReport.Message message, Asked asked) {
        return message.getContext()
                .flatMap(ValidationReport.MessageContext::getApiOperation)
                .map(found -> found.getMethod() + " " + found.getApiPath().original())
                .orElse(asked.method() + " " + asked.path());
    }

    private static String problem(ValidationReport.Message message) {
        var nested = message.getNestedMessages().stream()
                .map(VendorDocument::problem)
                .collect(Collectors.joining("; "));
        return nested.isEmpty() ? message.getMessage() : message.getMessage() + " [" + nested + "]";
    }
}
