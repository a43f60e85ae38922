package io.syncline.script.helper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import io.syncline.script.value.TextValue;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code nodeHelper}, and {@code userHelper} for the part about users. What is not found is null. */
public final class NodeHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of(
            "getProject(key)",
            "getIssueType(name)",
            "getIssueType(name, project)",
            "getStatus(name)",
            "getPriority(name)",
            "getResolution(name)",
            "getLabel(text)",
            "getUser(key)",
            "getUserByEmail(email)",
            "getUserByUsername(name)",
            "isUserAssignable(projectKey, user)",
            "getOption(issue, field, name)",
            "getOptions(issue, field, names)",
            "createOption(issue, field, name)",
            "getComponent(name, project)",
            "createComponent(issue, name)",
            "getVersion(name, project)",
            "createVersion(issue, name)",
            "getHtmlField(issue, field)",
            "stripHtml(text)",
            "toMarkDownFromHtml(html)",
            "getLocalIssueKeyFromRemoteId(remoteId)",
            "getLocalIssueKeyFromRemoteId(remoteId, entityType)");

    private final LocalSide side;
    private final TrackerNames names;

    public NodeHelper(String name, LocalSide side) {
        super(name, SIGNATURES);
        this.side = side;
        this.names = new TrackerNames(side);
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "getUser" -> user(arguments, LocalTracker::userByKey);
            case "getUserByEmail" -> user(arguments, LocalTracker::userByEmail);
            case "getUserByUsername" -> user(arguments, LocalTracker::userByUsername);
            case "isUserAssignable" -> assignable(arguments);
            case "getProject" -> project(arguments);
            case "getLabel" -> arguments.text(0).map(TextValue::label).orElse(null);
            case "getHtmlField" -> html(arguments);
            case "stripHtml" -> arguments.text(0).map(HtmlText::plain).orElse(null);
            case "toMarkDownFromHtml" ->
                arguments.text(0).map(HtmlText::markdown).orElse(null);
            case "getLocalIssueKeyFromRemoteId" -> SyncHelper.localKey(side, arguments);
            default ->
                names.call(name, arguments).orElseThrow(() -> unknown(name)).orElse(null);
        };
    }

    private @Nullable Object user(Arguments arguments, BiFunction<LocalTracker, String, Optional<HubUser>> question) {
        return arguments
                .text(0)
                .flatMap(text -> side.user(text, tracker -> question.apply(tracker, text)))
                .map(NodeHelper::user)
                .orElse(null);
    }

    private static HubObject user(HubUser user) {
        return HubObject.of(Shape.USER, (ObjectNode) HubJson.tree(user), Optional.empty());
    }

    private boolean assignable(Arguments arguments) {
        String project = arguments.value(0) instanceof HubObject object
                ? object.text("key").orElse("")
                : arguments.needText(0, "the key of a project");
        Optional<String> key = arguments.value(1) instanceof HubObject user ? user.text("key") : arguments.text(1);
        return key.map(user -> side.ask(tracker -> tracker.assignable(project, user)))
                .orElse(false);
    }

    private @Nullable Object project(Arguments arguments) {
        return arguments
                .text(0)
                .flatMap(key -> side.ask(tracker -> tracker.project(key)))
                .map(project -> HubObject.of(Shape.PROJECT, (ObjectNode) HubJson.tree(project), Optional.empty()))
                .orElse(null);
    }

    /** Text is Markdown at the hub; who asks for HTML gets the text itself where the source has no HTML of it. */
    private static @Nullable Object html(Arguments arguments) {
        if (!(arguments.value(0) instanceof HubObject issue)) {
            throw new ScriptTrouble("getHtmlField needs the issue as argument 1");
        }
        String field = arguments.needText(1, "a field");
        return issue.text(field + "Source").or(() -> issue.text(field)).orElse(null);
    }
}
