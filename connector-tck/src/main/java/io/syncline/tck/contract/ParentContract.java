package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.WriteResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parents: {@code parentId} is read as the id of the parent, and written by id or key. */
public interface ParentContract extends UnderContract {
    @Test
    default void childIsCreatedBelowItsParent() {
        if (withoutParents()) return;
        EntityRef parent = parentIssue();

        WriteResult byId = created(child("One").with("parentId", parent.id()));
        WriteResult byKey = created(child("Two").with("parentId", parent.key()));

        assertThat(byId.warnings()).isEmpty();
        assertThat(byId.written().text("parentId")).contains(parent.id());
        assertThat(parentOf(byId.ref())).contains(parent.id());
        assertThat(parentOf(byKey.ref())).contains(parent.id());
    }

    @Test
    default void parentIsSetChangedAndTakenAway() {
        if (withoutParents()) return;
        EntityRef first = parentIssue();
        EntityRef second = parentIssue();
        EntityRef child = created(child("Moves")).ref();
        assertThat(parentOf(child)).isEmpty();

        WriteResult set =
                Expect.done(update(child.id(), "parentId", NullNode.getInstance(), HubJson.tree(first.key())));
        Expect.done(update(child.id(), "parentId", HubJson.tree(first.id()), HubJson.tree(second.id())));
        assertThat(set.written().text("parentId")).contains(first.id());
        assertThat(parentOf(child)).contains(second.id());
        Expect.done(update(child.id(), "parentId", HubJson.tree(second.id()), HubJson.tree(second.id())));
        assertThat(parentOf(child)).contains(second.id());

        Expect.done(update(child.id(), "parentId", HubJson.tree(second.id()), NullNode.getInstance()));

        assertThat(parentOf(child)).isEmpty();
        assertThat(read(child.id()).issue().field("parentId")).contains(NullNode.getInstance());
    }

    @Test
    default void parentThatIsNotThereIsRefusedByName() {
        if (withoutParents()) return;
        EntityRef parent = parentIssue();
        EntityRef child = created(child("Alone")).ref();
        String nobody = parent.id().replaceFirst("\\d+$", "999999");
        int before = cards();

        Answer<WriteResult> updated = update(child.id(), "parentId", NullNode.getInstance(), HubJson.tree(nobody));
        Answer<WriteResult> made =
                tracker().create(instance(), createPlan(child("Two").with("parentId", nobody)));

        Expect.refused(updated, "parentId");
        Expect.refused(made, "parentId");
        assertThat(cards()).isEqualTo(before);
        assertThat(parentOf(child)).isEmpty();
    }

    private boolean withoutParents() {
        if (writes("parentId")) return false;
        String id = created(summary("Without parents")).ref().id();
        WriteResult result = Expect.done(update(id, "parentId", NullNode.getInstance(), HubJson.tree(id)));
        assertThat(result.warnings()).anySatisfy(warning -> assertThat(warning).contains("parentId"));
        return true;
    }

    private EntityRef parentIssue() {
        return created(fixture().parentDefaults().with(summary("Parent"))).ref();
    }

    private HubIssue child(String title) {
        return summary(title);
    }

    private Optional<String> parentOf(EntityRef child) {
        return read(child.id()).issue().text("parentId");
    }
}
