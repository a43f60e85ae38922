package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.http.Rehearsal;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.Rehearsed;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.simulators.journal.JournalFilter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans tried without effect. */
public interface RehearsalContract extends UnderContract {
    @Test
    default void rehearsedCreateCreatesNothing() {
        int before = cards();
        int changes = changes();

        Rehearsed rehearsed =
                Expect.done(Rehearsal.of(() -> tracker().create(instance(), createPlan(summary("Only rehearsed")))));

        assertThat(rehearsed.changes()).isTrue();
        assertThat(changes()).isEqualTo(changes);
        assertThat(cards()).isEqualTo(before);
        assertThat(created(summary("In earnest")).ref().key()).isNotBlank();
    }

    @Test
    default void rehearsedUpdateChangesNothing() {
        EntitySnapshot before = read(created(summary("As it was")).ref().id());
        int changes = changes();
        UpdatePlan plan = new UpdatePlan(
                summary("Only rehearsed"),
                summary("As it was"),
                List.of(new CommentWrite.Add("m-1", "Only rehearsed", false)));

        Rehearsed rehearsed = Expect.done(
                Rehearsal.of(() -> tracker().update(instance(), before.ref().id(), plan)));

        assertThat(rehearsed.changes()).isTrue();
        assertThat(changes()).isEqualTo(changes);
        assertThat(read(before.ref().id())).isEqualTo(before);
    }

    @Test
    default void statusThatIsNotThereIsRefusedInARehearsalAlready() {
        String id = created(summary("Going nowhere")).ref().id();
        HubIssue wanted = HubIssue.empty().with("status", Map.of("name", "No such status"));
        UpdatePlan plan = new UpdatePlan(wanted, HubIssue.empty().with("status", NullNode.instance), List.of());

        Answer<Rehearsed> foreseen = Rehearsal.of(() -> tracker().update(instance(), id, plan));

        Expect.refused(foreseen, "status");
        assertThat(foreseen).hasToString(tracker().update(instance(), id, plan).toString());
    }

    private int changes() {
        return fixture().simulator().journal().entries(JournalFilter.changes()).size();
    }
}
