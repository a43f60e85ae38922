package io.syncline.script.helper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import io.syncline.script.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code nodeHelper}, and {@code userHelper} for the part about users. Names it hands out are checked when they are written. */
public final class NodeHelper extends ScriptHelper {
    private static final List<String> FUNCTIONS = List.of(
            "getProject",
            "getIssueType",
            "getStatus",
            "getPriority",
            "getResolution",
            "getLabel",
            "getUser",
            "getUserByEmail",
            "getUserByUsername",
            "getOption",
            "getOptions",
            "getComponent",
            "getVersion",
            "getHtmlField",
            "stripHtml",
            "toMarkDownFromHtml",
            "getLocalIssueKeyFromRemoteId");

    private static final List<String> TYPE_FIELDS = List.of("issuetype", "type", "System.WorkItemType");

    private final LocalSide side;

    public NodeHelper(String name, LocalSide side) {
        super(name, FUNCTIONS);
        this.side = side;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "getUser" -> user(arguments, LocalTracker::userByKey);
            case "getUserByEmail" -> user(arguments, LocalTracker::userByEmail);
            case "getUserByUsername" -> user(arguments, LocalTracker::userByUsername);
            case "getStatus", "getPriority", "getResolution", "getComponent", "getVersion" ->
                arguments.text(0).map(text -> named(Shape.NAMED, "name", text)).orElse(null);
            case "getIssueType" ->
                arguments
                        .text(0)
                        .filter(this::typeExists)
                        .map(text -> named(Shape.NAMED, "name", text))
                        .orElse(null);
            case "getProject" ->
                arguments.text(0).map(text -> named(Shape.PROJECT, "key", text)).orElse(null);
            case "getLabel" -> arguments.text(0).map(TextValue::label).orElse(null);
            case "getOption" ->
                arguments.text(arguments.count() - 1).map(TextValue::option).orElse(null);
            case "getOptions" -> options(arguments);
            case "getHtmlField" -> html(arguments);
            case "stripHtml" -> arguments.text(0).map(HtmlText::plain).orElse(null);
            case "toMarkDownFromHtml" ->
                arguments.text(0).map(HtmlText::markdown).orElse(null);
            case "getLocalIssueKeyFromRemoteId" -> SyncHelper.localKey(side, arguments);
            case "createOption", "createComponent", "createVersion", "isUserAssignable" -> throw refused(name);
            default -> throw unknown(name);
        };
    }

    private @Nullable Object user(Arguments arguments, BiFunction<LocalTracker, String, Optional<HubUser>> question) {
        return arguments
                .text(0)
                .flatMap(text -> side.user(text, tracker -> question.apply(tracker, text)))
                .map(user -> HubObject.of(Shape.USER, (ObjectNode) HubJson.tree(user), Optional.empty()))
                .orElse(null);
    }

    /** Where the tracker tells its types, one it does not have is not found; else the name is taken as it is. */
    private boolean typeExists(String name) {
        return side.fields().stream()
                .filter(field ->
                        TYPE_FIELDS.contains(field.id()) && !field.options().isEmpty())
                .findFirst()
                .map(field -> field.options().contains(name))
                .orElse(true);
    }

    private static HubObject named(Shape shape, String property, String text) {
        return HubObject.of(shape, HubJson.object().put(property, text), Optional.empty());
    }

    private static List<TextValue> options(Arguments arguments) {
        List<TextValue> options = new ArrayList<>();
        for (Object each : arguments.needCollection(arguments.count() - 1)) {
            if (each != null) options.add(TextValue.option(each.toString()));
        }
        return options;
    }

    /** Text is Markdown at the hub; who asks for HTML gets the text itself where the source has no HTML of it. */
    private static @Nullable Object html(Arguments arguments) {
        HubObject issue = arguments.needObject(0, Shape.ISSUE);
        String field = arguments.needText(1, "a field");
        return issue.text(field + "Source").or(() -> issue.text(field)).orElse(null);
    }

    private static ScriptStop refused(String name) {
        String instead =
                switch (name) {
                    case "createOption" -> "add the option in the tracker, or map the value to one that exists";
                    case "isUserAssignable" -> "assign the user; a refusal shows on the event";
                    default -> "set the field by name; what the tracker lacks shows on the event";
                };
        return ScriptStop.refused("nodeHelper." + name + "(..) is not available; " + instead);
    }
}
