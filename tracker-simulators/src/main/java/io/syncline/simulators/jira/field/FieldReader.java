package io.syncline.simulators.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Turns what a client wrote for a field into the stored form: ids where Jira has ids, account ids for people, text as it
 * is; nothing for null and for empty lists. {@link BadValue} carries Jira's complaint.
 */
public final class FieldReader {
    private final Site site;
    private final IssueLookup issues;

    public FieldReader(Site site, IssueLookup issues) {
        this.site = site;
        this.issues = issues;
    }

    public Optional<JsonNode> read(Field field, JsonNode input, JiraProject project, ApiVersion version) {
        if (field.kind() == FieldKind.RICH_TEXT) return RichText.read(input, version);
        if (input.isNull()) return Optional.empty();
        if (field.kind().many()) return list(field, input, project);
        return single(field, input);
    }

    private Optional<JsonNode> single(Field field, JsonNode input) {
        return switch (field.kind()) {
            case TEXT -> text(field, input);
            case NUMBER -> {
                if (!input.isNumber()) throw new BadValue("Operation value must be a number");
                yield Optional.of(input);
            }
            case DATE -> date(input);
            case USER -> user(input);
            case ISSUE_TYPE ->
                Optional.of(id(
                        site.issueType(reference(input)).map(t -> new Named(t.id(), t.name())),
                        "The issue type selected is invalid."));
            case PRIORITY ->
                Optional.of(id(Named.find(site.priorities(), reference(input)), "The priority selected is invalid."));
            case OPTION -> Optional.of(option(field, input));
            case PARENT ->
                Optional.of(TextNode.valueOf(
                        issues.keyOf(input.path("key").asText(input.path("id").asText()))
                                .orElseThrow(() -> new BadValue("Could not find issue by id or key."))));
            case STATUS, RESOLUTION, RICH_TEXT, LABELS, OPTIONS, COMPONENTS, VERSIONS ->
                throw new BadValue("Field '%s' cannot be set. It is not on the appropriate screen, or unknown."
                        .formatted(field.id()));
        };
    }

    private Optional<JsonNode> list(Field field, JsonNode input, JiraProject project) {
        if (!input.isArray()) throw new BadValue("data was not an array");
        var values = new LinkedHashSet<JsonNode>();
        input.forEach(item -> values.add(item(field, item, project)));
        return values.isEmpty() ? Optional.empty() : Optional.of(Json.array(values));
    }

    /** One element of a field that holds many. */
    public JsonNode item(Field field, JsonNode item, JiraProject project) {
        return switch (field.kind()) {
            case LABELS -> label(item);
            case OPTIONS -> option(field, item);
            case COMPONENTS ->
                id(
                        Named.find(site.components(project), reference(item)),
                        "Component name '" + reference(item) + "' is not valid");
            case VERSIONS ->
                id(
                        Named.find(site.versions(project), reference(item)),
                        "Version name '" + reference(item) + "' is not valid");
            case TEXT, RICH_TEXT, NUMBER, DATE, USER, ISSUE_TYPE, STATUS, RESOLUTION, PRIORITY, OPTION, PARENT ->
                throw new BadValue("Field does not support operation 'add'");
        };
    }

    private static Optional<JsonNode> text(Field field, JsonNode input) {
        if (!input.isTextual()) throw new BadValue("Operation value must be a string");
        var text = input.asText();
        if (text.length() > 255)
            throw new BadValue(
                    field.equals(Fields.SUMMARY)
                            ? "Summary must be less than 255 characters."
                            : "The entered text is too long. It exceeds the allowed limit of 255 characters.");
        if (field.equals(Fields.SUMMARY) && (text.contains("\n") || text.contains("\r")))
            throw new BadValue("The summary is invalid because it contains newline characters.");
        return text.isBlank() ? Optional.empty() : Optional.of(input);
    }

    private static Optional<JsonNode> date(JsonNode input) {
        try {
            return Optional.of(TextNode.valueOf(LocalDate.parse(input.asText()).toString()));
        } catch (DateTimeException e) {
            throw new BadValue("Error parsing date string: " + input.asText());
        }
    }

    private Optional<JsonNode> user(JsonNode input) {
        if (!input.isObject()) throw new BadValue("data was not an object");
        var accountId = input.has("accountId") ? input.get("accountId") : input.path("id");
        if (accountId.isNull() || accountId.isMissingNode()) return Optional.empty();
        if (site.user(accountId.asText()).isEmpty())
            throw new BadValue("Specify a valid user: '" + accountId.asText() + "' does not exist.");
        return Optional.of(TextNode.valueOf(accountId.asText()));
    }

    private static JsonNode label(JsonNode input) {
        if (!input.isTextual()) throw new BadValue("string expected at index 0");
        var label = input.asText();
        if (label.chars().anyMatch(Character::isWhitespace))
            throw new BadValue("The label '" + label + "' contains spaces which is invalid.");
        if (label.length() > 255) throw new BadValue("The label '" + label + "' exceeds the maximum length of 255.");
        return input;
    }

    private JsonNode option(Field field, JsonNode input) {
        var wanted = input.path("id").asText(input.path("value").asText());
        return id(
                Named.find(site.options(field.id(), field.options()), wanted),
                "Option value '" + wanted + "' is not valid");
    }

    private static String reference(JsonNode input) {
        return input.path("id").asText(input.path("name").asText());
    }

    private static JsonNode id(Optional<Named> found, String complaint) {
        return TextNode.valueOf(found.orElseThrow(() -> new BadValue(complaint)).id());
    }

    /** Equal values need no changelog entry. */
    public static boolean same(Field field, Optional<JsonNode> one, Optional<JsonNode> other) {
        if (one.isEmpty() || other.isEmpty()) return one.isEmpty() && other.isEmpty();
        return switch (field.kind()) {
            case RICH_TEXT -> RichText.same(one.get(), other.get());
            case NUMBER -> one.get().asDouble() == other.get().asDouble();
            case LABELS, OPTIONS, COMPONENTS, VERSIONS -> set(one.get()).equals(set(other.get()));
            case TEXT, DATE, USER, ISSUE_TYPE, STATUS, RESOLUTION, PRIORITY, OPTION, PARENT ->
                one.get().equals(other.get());
        };
    }

    private static LinkedHashSet<JsonNode> set(JsonNode array) {
        var set = new LinkedHashSet<JsonNode>();
        array.forEach(set::add);
        return set;
    }

    /** The statuses and others a field offers, for the create and edit screens. */
    public List<Named> allowed(Field field, JiraProject project) {
        return switch (field.kind()) {
            case PRIORITY -> site.priorities();
            case ISSUE_TYPE ->
                site.issueTypes().stream().map(t -> new Named(t.id(), t.name())).toList();
            case OPTION, OPTIONS -> site.options(field.id(), field.options());
            case COMPONENTS -> site.components(project);
            case VERSIONS -> site.versions(project);
            case TEXT, RICH_TEXT, NUMBER, DATE, LABELS, USER, STATUS, RESOLUTION, PARENT -> List.of();
        };
    }
}
