package io.syncline.simulators.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraTime;
import io.syncline.simulators.jira.wire.TimeSpent;
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
        return single(field, input, project);
    }

    private Optional<JsonNode> single(Field field, JsonNode input, JiraProject project) {
        return switch (field.kind()) {
            case TEXT -> text(field, input);
            case NUMBER -> {
                if (!input.isNumber()) throw new BadValue("Operation value must be a number");
                yield Optional.of(input);
            }
            case DATE -> date(input);
            case DATE_TIME -> moment(input);
            case URL -> address(input);
            case TIME_TRACKING -> Optional.of(estimates(input));
            case USER -> user(input);
            case ISSUE_TYPE ->
                Optional.of(id(
                        site.issueType(reference(input)).map(t -> new Named(t.id(), t.name())),
                        "The issue type selected is invalid."));
            case PRIORITY ->
                Optional.of(id(Named.find(site.priorities(), reference(input)), "The priority selected is invalid."));
            case OPTION -> Optional.of(option(field, input));
            case CASCADING -> Optional.of(cascading(field, input));
            case VERSION -> Optional.of(version(input, project));
            case PROJECT ->
                Optional.of(id(
                        site.project(input.path("id").asText(input.path("key").asText()))
                                .map(p -> new Named(p.id(), p.key())),
                        "valid project is required"));
            case SECURITY_LEVEL ->
                Optional.of(id(Named.find(site.securityLevels(), reference(input)), "Security level is not valid"));
            case PARENT ->
                Optional.of(TextNode.valueOf(
                        issues.keyOf(input.path("key").asText(input.path("id").asText()))
                                .orElseThrow(() -> new BadValue("Could not find issue by id or key."))));
            case RESOLUTION ->
                Optional.of(
                        id(Named.find(site.resolutions(), reference(input)), "The resolution selected is invalid."));
            case STATUS, RICH_TEXT, LABELS, USERS, OPTIONS, COMPONENTS, VERSIONS, FOLLOWERS ->
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
            case USERS -> user(item).orElseThrow(() -> new BadValue("data was not an object"));
            case COMPONENTS ->
                id(
                        Named.find(site.components(project), reference(item)),
                        "Component name '" + reference(item) + "' is not valid");
            case VERSIONS -> version(item, project);
            case TEXT,
                    RICH_TEXT,
                    NUMBER,
                    DATE,
                    DATE_TIME,
                    URL,
                    USER,
                    ISSUE_TYPE,
                    STATUS,
                    RESOLUTION,
                    PRIORITY,
                    OPTION,
                    CASCADING,
                    VERSION,
                    PROJECT,
                    PARENT,
                    SECURITY_LEVEL,
                    TIME_TRACKING,
                    FOLLOWERS -> throw new BadValue("Field does not support operation 'add'");
        };
    }

    private JsonNode version(JsonNode input, JiraProject project) {
        return id(
                Named.find(site.versions(project), reference(input)),
                "Version name '" + reference(input) + "' is not valid");
    }

    private JsonNode cascading(Field field, JsonNode input) {
        var chosen = Json.object();
        chosen.set("id", option(field, input));
        if (!input.path("child").isObject()) return chosen;
        var wanted = input.at("/child/id").asText(input.at("/child/value").asText());
        var below = Named.find(Fields.children(chosen.path("id").asText()), wanted);
        chosen.set("child", id(below, "Option value '" + wanted + "' is not valid"));
        return chosen;
    }

    private static Optional<JsonNode> moment(JsonNode input) {
        try {
            return Optional.of(TextNode.valueOf(JiraTime.text(JiraTime.parse(input.asText()))));
        } catch (DateTimeException e) {
            throw new BadValue("Error parsing date and time string: " + input.asText());
        }
    }

    private static Optional<JsonNode> address(JsonNode input) {
        if (!input.asText().matches("https?://\\S+"))
            throw new BadValue("'" + input.asText() + "' is not a valid URL.");
        return Optional.of(input);
    }

    private static JsonNode estimates(JsonNode input) {
        var seconds = Json.object();
        for (var name : List.of("originalEstimate", "remainingEstimate")) {
            if (!input.hasNonNull(name)) continue;
            var text = input.path(name).asText();
            var sum = text.matches("0[wdhm]?") ? Optional.of(0L) : TimeSpent.seconds(text);
            seconds.put(name, sum.orElseThrow(() -> new BadValue("The value entered is not a duration: " + text)));
        }
        return seconds;
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
        if (!site.edition().cloud()) return named(input);
        var accountId = input.has("accountId") ? input.get("accountId") : input.path("id");
        if (accountId.isNull() || accountId.isMissingNode()) return Optional.empty();
        if (site.user(accountId.asText()).isEmpty())
            throw new BadValue("Specify a valid user: '" + accountId.asText() + "' does not exist.");
        return Optional.of(TextNode.valueOf(accountId.asText()));
    }

    /** Data Center's way. */
    private Optional<JsonNode> named(JsonNode input) {
        if (!input.has("name")) throw new BadValue("name is required");
        if (input.path("name").asText("").isEmpty()) return Optional.empty();
        var name = input.path("name").asText();
        return Optional.of(TextNode.valueOf(site.users().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadValue("User '" + name + "' does not exist."))
                .accountId()));
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
            case LABELS, USERS, OPTIONS, COMPONENTS, VERSIONS, FOLLOWERS ->
                set(one.get()).equals(set(other.get()));
            case TEXT,
                    DATE,
                    DATE_TIME,
                    URL,
                    USER,
                    ISSUE_TYPE,
                    STATUS,
                    RESOLUTION,
                    PRIORITY,
                    OPTION,
                    CASCADING,
                    VERSION,
                    PROJECT,
                    PARENT,
                    SECURITY_LEVEL,
                    TIME_TRACKING -> one.get().equals(other.get());
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
            case OPTION, OPTIONS, CASCADING -> site.options(field.id(), field.options());
            case COMPONENTS -> site.components(project);
            case VERSION, VERSIONS -> site.versions(project);
            case SECURITY_LEVEL -> site.securityLevels();
            case RESOLUTION -> site.resolutions();
            case TEXT,
                    RICH_TEXT,
                    NUMBER,
                    DATE,
                    DATE_TIME,
                    URL,
                    LABELS,
                    USER,
                    USERS,
                    STATUS,
                    PROJECT,
                    PARENT,
                    TIME_TRACKING,
                    FOLLOWERS -> List.of();
        };
    }
}
