package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.tracker.Capability;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changing an entity: the planned fields and nothing else. */
public interface UpdateContract extends UnderContract {
    @Test
    default void updateRepeatedChangesNothingMore() {
        String id = created(summary("Old")).ref().id();
        UpdatePlan plan = new UpdatePlan(summary("New"), summary("Old"), List.of());
        Expect.done(tracker().update(instance(), id, plan));
        EntitySnapshot once = read(id);

        Expect.done(tracker().update(instance(), id, plan));

        assertThat(read(id).issue().without("updated")).isEqualTo(once.issue().without("updated"));
    }

    @Test
    default void descriptionIsEmptiedAndKeepsItsMarkerUnseen() {
        WriteResult result = created(summary("Texts").with("description", "Long story"));
        String id = result.ref().id();

        WriteResult emptied =
                Expect.done(update(id, "description", HubJson.tree("Long story"), NullNode.getInstance()));

        assertThat(emptied.written().field("description")).contains(NullNode.getInstance());
        assertThat(read(id).issue().field("description")).contains(NullNode.getInstance());
    }

    @Test
    default void labelsAreAddedAndRemovedWithoutTouchingOthers() {
        if (!writes("labels")) return;
        String id = created(summary("Labelled").with("labels", labels("a", "b")))
                .ref()
                .id();
        personEdits(read(id).ref().key(), CardField.LABELS, "a, b, theirs");

        WriteResult result =
                Expect.done(update(id, "labels", HubJson.tree(labels("a", "b")), HubJson.tree(labels("a", "c"))));

        assertThat(read(id).issue().labels()).containsExactlyInAnyOrder("a", "c", "theirs");
        assertThat(result.written().labels()).containsExactlyInAnyOrder("a", "c", "theirs");
    }

    @Test
    default void labelsWithBlanksAreWritten() {
        if (!writes("labels")) return;
        String id = created(summary("Labelled")).ref().id();

        WriteResult result =
                Expect.done(update(id, "labels", HubJson.tree(List.of()), HubJson.tree(labels("plain", "x/y?z"))));

        assertThat(result.written().labels()).containsExactlyInAnyOrder("plain", "x/y?z");
        Expect.done(update(id, "labels", HubJson.tree(labels("plain", "x/y?z")), HubJson.tree(labels("plain"))));
        assertThat(read(id).issue().labels()).containsExactly("plain");
    }

    private static List<Map<String, String>> labels(String... texts) {
        return List.of(texts).stream().map(text -> Map.of("label", text)).toList();
    }

    @Test
    default void statusGoesToAndFro() {
        String id = created(summary("Moving")).ref().id();
        String first = fixture().statuses().getFirst();
        String second = fixture().statuses().getLast();

        for (String name : List.of(second, first)) {
            WriteResult result =
                    Expect.done(update(id, "status", NullNode.getInstance(), HubJson.tree(Map.of("name", name))));
            assertThat(result.written().name("status")).contains(name);
            assertThat(read(id).issue().name("status")).contains(name);
        }
    }

    @Test
    default void statusThatDoesNotExistIsRefusedByName() {
        String id = created(summary("Moving")).ref().id();

        var answer = update(id, "status", NullNode.getInstance(), HubJson.tree(Map.of("name", "Levitating")));

        Expect.refused(answer, "status");
        assertThat(answer.toString()).contains(fixture().statuses().getLast());
    }

    @Test
    default void assigneeIsFoundByKeyOrEmailAndTakenAway() {
        String id = created(summary("Whose")).ref().id();
        HubUser colleague = fixture().colleague();
        HubUser stranger =
                new HubUser("key-of-another-tracker", Optional.empty(), Optional.empty(), colleague.email(), true);

        for (HubUser user : List.of(colleague, stranger)) {
            WriteResult set = Expect.done(update(id, "assignee", NullNode.getInstance(), HubJson.tree(user)));
            if (user.equals(stranger) && !can(Capability.USERS_BY_EMAIL)) {
                assertThat(set.warnings())
                        .anySatisfy(warning -> assertThat(warning).contains("assignee"));
                return;
            }
            assertThat(set.warnings()).isEmpty();
            assertThat(read(id).issue().user("assignee").orElseThrow().key()).isEqualTo(colleague.key());

            Expect.done(update(id, "assignee", HubJson.tree(user), NullNode.getInstance()));
            assertThat(read(id).issue().field("assignee")).contains(NullNode.getInstance());
        }
    }

    @Test
    default void unknownAssigneeIsAWarningAndLeavesTheHumansValue() {
        String id = created(summary("Whose").with("assignee", fixture().colleague()))
                .ref()
                .id();
        HubUser nobody = new HubUser(
                "nobody-here", Optional.empty(), Optional.empty(), Optional.of("nobody@nowhere.example"), true);

        WriteResult result = Expect.done(update(id, "assignee", NullNode.getInstance(), HubJson.tree(nobody)));

        assertThat(result.warnings()).anySatisfy(warning -> assertThat(warning).contains("assignee"));
        assertThat(read(id).issue().user("assignee").orElseThrow().key())
                .isEqualTo(fixture().colleague().key());
    }

    @Test
    default void fieldThatCannotBeSetIsAWarning() {
        String id = created(summary("Odd")).ref().id();

        WriteResult result = Expect.done(update(id, "favouriteColour", NullNode.getInstance(), HubJson.tree("green")));

        assertThat(result.warnings()).anySatisfy(warning -> assertThat(warning).contains("favouriteColour"));
        assertThat(result.written().fields()).doesNotContainKey("favouriteColour");
    }

    @Test
    default void emptySummaryIsRefused() {
        String id = created(summary("Named")).ref().id();

        Expect.refused(update(id, "summary", HubJson.tree("Named"), HubJson.tree("")), "summary");
    }

    @Test
    default void updateOfWhatIsNotThereIsGone() {
        String id = created(summary("There")).ref().id();

        Expect.gone(update(id.replaceFirst("\\d+$", "999999"), "summary", NullNode.getInstance(), HubJson.tree("x")));
    }
}
