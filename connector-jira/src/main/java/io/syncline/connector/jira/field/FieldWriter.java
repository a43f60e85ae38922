package io.syncline.connector.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.field.PlainValue;
import io.syncline.connector.jira.field.FieldValue.Leave;
import io.syncline.connector.jira.field.FieldValue.Refuse;
import io.syncline.connector.jira.field.FieldValue.Write;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.hub.HubJson;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Hub values in the form Jira takes them. */
public final class FieldWriter {
    private final Map<JsonNode, ObjectNode> accounts;

    /**
     * @param accounts how fields name the users in the plan that were found here
     */
    public FieldWriter(Map<JsonNode, ObjectNode> accounts) {
        this.accounts = Map.copyOf(accounts);
    }

    /** A value for a field of this type; JSON null empties it. */
    public FieldValue value(FieldType type, JsonNode value) {
        if (nothing(value)) return new Write(NullNode.getInstance());
        return type.many() ? list(type, value) : single(type, value);
    }

    private FieldValue list(FieldType type, JsonNode value) {
        return list(value, item -> single(type.item(), item));
    }

    private FieldValue single(FieldType type, JsonNode value) {
        boolean several = value.isArray() && type != FieldType.CASCADING && !type.text();
        if (several && value.size() > 1) return new Refuse("the field holds one value, not " + value.size());
        return one(type, several ? value.path(0) : value);
    }

    private FieldValue one(FieldType type, JsonNode value) {
        if (nothing(value)) return new Write(NullNode.getInstance());
        return switch (type) {
            case STRING, URL ->
                new Write(PlainValue.of(value).map(HubJson::tree).orElse(NullNode.getInstance()));
            case TEXT -> wiki(value);
            case NUMERIC -> number(value);
            case DATE ->
                text(value)
                        .<FieldValue>map(text -> new Write(HubJson.tree(day(text))))
                        .orElse(notA("date"));
            case DATETIME -> moment(value);
            case OPTION -> option(value);
            case CASCADING -> cascading(value);
            case USER -> user(value);
            case LABELS -> label(value);
            case VERSION -> named(value, "name");
            case PROJECT -> named(value, "key");
            case OPTIONS, USERS, VERSIONS -> throw new IllegalArgumentException(type + " holds many values");
            case OTHER -> new Leave("fields of this kind cannot be written");
        };
    }

    /** Hub Markdown as wiki markup; an empty text empties the field. */
    public FieldValue wiki(JsonNode markdown) {
        return wiki(markdown, "");
    }

    /** Hub Markdown laid over the wiki markup that is there: what the hub cannot say of it stays. */
    public FieldValue wiki(JsonNode markdown, String now) {
        Optional<String> text = PlainValue.of(markdown);
        return new Write(
                text.map(words -> JiraText.over(now, words)).map(HubJson::tree).orElse(NullNode.getInstance()));
    }

    /** A user who was found; the value is left alone when not: an unknown user is not nobody. */
    public FieldValue user(JsonNode user) {
        if (user.isNull()) return new Write(user);
        ObjectNode account = accounts.get(user);
        if (account == null) return new Leave("no such user here");
        return new Write(account.deepCopy());
    }

    /** Something that Jira knows by this property, from text or from an object that has it. */
    public FieldValue named(JsonNode value, String property) {
        if (value.isNull()) return new Write(value);
        Optional<String> name = text(value).or(() -> text(value.path(property)));
        Optional<ObjectNode> reference = name.map(text -> HubJson.object().put(property, text))
                .or(() -> text(value.path("id")).map(id -> HubJson.object().put("id", id)));
        return reference.<FieldValue>map(Write::new).orElse(notA("object with a " + property));
    }

    /** Every item of a list in this form; a single value counts as a list of one. */
    public FieldValue list(JsonNode values, Function<JsonNode, FieldValue> form) {
        ArrayNode list = HubJson.object().arrayNode();
        for (JsonNode value :
                values.isArray() ? values : HubJson.object().arrayNode().add(values)) {
            switch (form.apply(value)) {
                case Write(JsonNode item) -> {
                    if (!item.isNull()) list.add(item);
                }
                case Leave leave -> {
                    return leave;
                }
                case Refuse refuse -> {
                    return refuse;
                }
            }
        }
        return new Write(list);
    }

    /** A label; Jira's have no blanks. */
    public static FieldValue label(JsonNode value) {
        Optional<String> text = text(value).or(() -> text(value.path("label")));
        return text.<FieldValue>map(
                        label -> new Write(HubJson.tree(label.strip().replaceAll("\\s+", "_"))))
                .orElse(notA("label"));
    }

    private FieldValue option(JsonNode value) {
        Optional<String> text = text(value).or(() -> text(value.path("value"))).or(() -> text(value.path("name")));
        if (text.isPresent()) return new Write(HubJson.object().put("value", text.get()));
        return text(value.path("id"))
                .<FieldValue>map(id -> new Write(HubJson.object().put("id", id)))
                .orElse(notA("option"));
    }

    /** An option with its {@code child}, or a list of the two. */
    private FieldValue cascading(JsonNode value) {
        if (value.isArray() && value.size() > 2) return notA("list of two options");
        FieldValue parent = option(value.isArray() ? value.path(0) : value);
        JsonNode below = value.isArray() ? value.path(1) : value.path("child");
        if (below.isMissingNode() || below.isNull() || !(parent instanceof Write(ObjectNode chosen))) return parent;
        return switch (option(below)) {
            case Write(JsonNode child) -> {
                chosen.set("child", child);
                yield parent;
            }
            case Leave leave -> leave;
            case Refuse refuse -> refuse;
        };
    }

    private static FieldValue number(JsonNode value) {
        if (value.isNumber()) return new Write(value);
        Optional<String> text = PlainValue.of(value);
        if (text.isEmpty()) return new Write(NullNode.getInstance());
        try {
            return new Write(HubJson.tree(new BigDecimal(text.get().strip())));
        } catch (NumberFormatException e) {
            return notA("number");
        }
    }

    private static FieldValue moment(JsonNode value) {
        String text = value.asText();
        return JiraTime.read(text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00Z" : text)
                .<FieldValue>map(moment -> new Write(HubJson.tree(JiraTime.write(moment))))
                .orElse(notA("date with time"));
    }

    private static boolean nothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || value.isTextual() && value.asText().isBlank();
    }

    private static String day(String text) {
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    private static FieldValue notA(String kind) {
        return new Refuse("the value is not a " + kind);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() || value.isNumber() || value.isBoolean()
                ? Optional.of(value.asText())
                : Optional.empty();
    }
}
