package io.syncline.script.helper;

import io.syncline.hub.id.EntityRef;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.AwaitedTwin;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code linkHelper}: links to other local entities, and parents that may still be on their way. */
public final class LinkHelper extends ScriptHelper {
    public static final List<String> SIGNATURES =
            List.of("link(issue, otherLocalKey, linkName)", "parent(issue, remoteParentId)");

    private final LocalSide side;

    public LinkHelper(LocalSide side) {
        super("linkHelper", SIGNATURES);
        this.side = side;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        HubObject issue =
                switch (name) {
                    case "link", "parent" -> arguments.needObject(0, Shape.ISSUE);
                    default -> throw unknown(name);
                };
        if (name.equals("parent")) parent(issue, arguments.text(1));
        else
            link(
                    issue,
                    arguments.needText(1, "the key of a local entity"),
                    arguments.needText(2, "the name of a link"));
        return null;
    }

    private static void link(HubObject issue, String other, String kind) {
        Collection<?> links = (Collection<?>) Objects.requireNonNull(issue.read("issueLinks"));
        boolean there = links.stream()
                .anyMatch(link -> link instanceof HubObject known
                        && known.text("otherIssueId").filter(other::equals).isPresent()
                        && known.text("linkName").filter(kind::equals).isPresent());
        if (there) return;
        List<@Nullable Object> all = new ArrayList<>(links);
        HubObject link = HubObject.blank(Shape.LINK);
        link.store("linkName", kind);
        link.store("otherIssueId", other);
        link.store("outward", true);
        all.add(link);
        issue.write("issueLinks", all);
    }

    /** Without a remote parent the local one stays; one that has no counterpart yet is waited for. */
    private void parent(HubObject issue, Optional<String> remoteId) {
        if (remoteId.isEmpty()) return;
        EntityRef local =
                side.ask(tracker -> tracker.localOf(remoteId.get())).orElseThrow(() -> new AwaitedTwin(remoteId.get()));
        boolean same = issue.text("parentId")
                .filter(now -> now.equals(local.id()) || now.equals(local.key()))
                .isPresent();
        if (!same) issue.write("parentId", local.id());
    }
}
