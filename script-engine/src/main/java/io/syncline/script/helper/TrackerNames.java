package io.syncline.script.helper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import io.syncline.script.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of {@code nodeHelper} about statuses, types, options, components and versions: names that a tracker keeps lists of. */
final class TrackerNames {
    private static final List<String> TYPE_FIELDS = List.of("issuetype", "type", "System.WorkItemType");

    private final LocalSide side;

    TrackerNames(LocalSide side) {
        this.side = side;
    }

    /** The answer, which may be nothing; empty when there is no such function. */
    Optional<Optional<Object>> call(String name, Arguments arguments) {
        return switch (name) {
            case "getStatus" -> Optional.of(find(NameKind.STATUS, arguments));
            case "getPriority" -> Optional.of(find(NameKind.PRIORITY, arguments));
            case "getResolution" -> Optional.of(find(NameKind.RESOLUTION, arguments));
            case "getIssueType" -> Optional.of(find(NameKind.TYPE, arguments));
            case "getComponent" -> Optional.of(find(NameKind.COMPONENT, arguments));
            case "getVersion" -> Optional.of(find(NameKind.VERSION, arguments));
            case "createComponent" -> Optional.of(Optional.of(make(NameKind.COMPONENT, arguments)));
            case "createVersion" -> Optional.of(Optional.of(make(NameKind.VERSION, arguments)));
            case "getOption" -> Optional.of(option(arguments));
            case "getOptions" -> Optional.of(Optional.of(options(arguments)));
            case "createOption" -> Optional.of(Optional.of(makeOption(arguments)));
            default -> Optional.empty();
        };
    }

    private Optional<Object> find(NameKind kind, Arguments arguments) {
        return name(arguments).flatMap(wanted -> named(kind, wanted));
    }

    /** Where the tracker keeps no list of this kind, the name is taken as it is and checked when it is written. */
    private Optional<Object> named(NameKind kind, String wanted) {
        List<HubNamed> all = side.names(kind);
        if (all.isEmpty() && kind == NameKind.TYPE) all = typesOfFields();
        if (all.isEmpty()) return Optional.of(object(HubNamed.of(wanted)));
        Optional<HubNamed> exact =
                all.stream().filter(each -> each.name().equals(wanted)).findFirst();
        List<HubNamed> listed = all;
        return exact.or(() -> listed.stream()
                        .filter(each -> each.name().equalsIgnoreCase(wanted))
                        .findFirst())
                .map(TrackerNames::object);
    }

    private List<HubNamed> typesOfFields() {
        return side.fields().stream()
                .filter(field -> TYPE_FIELDS.contains(field.id()))
                .flatMap(field -> field.options().stream())
                .map(HubNamed::of)
                .toList();
    }

    private static HubObject object(HubNamed named) {
        return HubObject.of(Shape.NAMED, (ObjectNode) HubJson.tree(named), Optional.empty());
    }

    private HubObject make(NameKind kind, Arguments arguments) {
        String wanted = name(arguments)
                .orElseThrow(() -> new ScriptTrouble(
                        "create" + (kind == NameKind.VERSION ? "Version" : "Component") + " needs a name"));
        HubNamed made = side.ask(tracker -> tracker.makeName(kind, project(arguments), wanted));
        side.renew(kind);
        return object(made);
    }

    /** The first argument that is a name: rules pass the issue or its project before it or behind it. */
    private static Optional<String> name(Arguments arguments) {
        for (int index = 0; index < arguments.count(); index++) {
            if (!(arguments.value(index) instanceof HubObject object)) return arguments.text(index);
            if (object.shape() == Shape.NAMED) return object.text("name");
        }
        return Optional.empty();
    }

    private String project(Arguments arguments) {
        for (int index = 0; index < arguments.count(); index++) {
            if (!(arguments.value(index) instanceof HubObject object)) continue;
            Optional<String> key = object.shape() == Shape.PROJECT
                    ? object.text("key")
                    : object.shape() == Shape.ISSUE ? text(object.read("projectKey")) : Optional.empty();
            if (key.isPresent()) return key.get();
        }
        return side.connection().localProject();
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    private Optional<Object> option(Arguments arguments) {
        int last = arguments.count() - 1;
        return arguments.text(last).flatMap(wanted -> offered(arguments, last, wanted));
    }

    private Optional<Object> offered(Arguments arguments, int last, String wanted) {
        boolean open = field(arguments, last)
                .map(FieldInfo::options)
                .filter(options -> !options.isEmpty() && !options.contains(wanted))
                .isEmpty();
        return open ? Optional.of(TextValue.option(wanted)) : Optional.empty();
    }

    private Optional<FieldInfo> field(Arguments arguments, int last) {
        if (last < 1 || arguments.value(last - 1) instanceof HubObject) return Optional.empty();
        return arguments.text(last - 1).map(this::needField);
    }

    private FieldInfo needField(String name) {
        return field(name)
                .orElseThrow(() -> UnknownName.of(
                        "the local project",
                        name,
                        side.fields().stream().map(FieldInfo::name).toList()));
    }

    private Optional<FieldInfo> field(String name) {
        return side.fields().stream()
                .filter(field -> field.name().equals(name)
                        || field.id().equals(name)
                        || field.id().equals("customfield_" + name))
                .findFirst();
    }

    private List<Object> options(Arguments arguments) {
        int last = arguments.count() - 1;
        List<Object> options = new ArrayList<>();
        for (Object each : arguments.needCollection(last)) {
            if (each != null) offered(arguments, last, each.toString()).ifPresent(options::add);
        }
        return options;
    }

    private Object makeOption(Arguments arguments) {
        int last = arguments.count() - 1;
        String text = arguments.needText(last, "the text of an option");
        String wanted = arguments.needText(last - 1, "the name of a field");
        FieldInfo field = needField(wanted);
        HubNamed made = side.ask(tracker -> tracker.makeOption(field.id(), text));
        side.renewFields();
        return TextValue.option(made.name());
    }
}
