package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.tck.VendorCalls.VendorCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work logs: each once, edited and deleted by id. */
public interface WorklogContract extends UnderContract {
    Instant MORNING = Instant.parse("2026-03-02T08:30:00Z");

    @Test
    default void worklogIsAddedOnceHoweverOftenItIsSent() {
        String id = created(summary("Work")).ref().id();
        WorklogWrite add = new WorklogWrite.Add("w-1", "Dug **deep**", MORNING, 5400);

        Answer<WorklogResult> answer = worklogs(id, add);

        if (refusedClearly(answer)) return;
        HubWorkLog first = Expect.done(answer).workLogs().getFirst();
        HubWorkLog second = Expect.done(worklogs(id, add)).workLogs().getFirst();
        HubWorkLog there = only(id);
        assertThat(there.comment()).isEqualTo("Dug **deep**");
        assertThat(there.startDate()).contains(MORNING);
        assertThat(there.timeSpent()).isEqualTo(5400);
        assertThat(first.remoteId()).contains("w-1");
        assertThat(first.withRemoteId(Optional.empty())).isEqualTo(there);
        assertThat(second.id()).isEqualTo(there.id());
    }

    @Test
    default void lostReplyOfAWorklogIsUnknownAndTheRepetitionAddsNothing() {
        if (!can(Capability.WORKLOGS)) return;
        String id = created(summary("Work")).ref().id();
        WorklogWrite add = new WorklogWrite.Add("w-1", "Once", MORNING, 60);
        VendorCall call = fixture().worklogCall();
        loseOneReply(call);

        Answer<WorklogResult> lost = worklogs(id, add);
        WorklogResult again = Expect.done(worklogs(id, add));

        Expect.unknown(lost);
        assertThat(again.workLogs()).hasSize(1);
        only(id);
    }

    @Test
    default void equalWorkWithAnotherMarkerIsOtherWork() {
        if (!can(Capability.WORKLOGS)) return;
        String id = created(summary("Work")).ref().id();

        Expect.done(worklogs(
                id, new WorklogWrite.Add("w-1", "", MORNING, 60), new WorklogWrite.Add("w-2", "", MORNING, 60)));

        assertThat(logs(id)).hasSize(2);
    }

    @Test
    default void worklogIsEditedAndKeepsItsMarkerThenDeleted() {
        if (!can(Capability.WORKLOGS)) return;
        String id = created(summary("Work")).ref().id();
        WorklogWrite add = new WorklogWrite.Add("w-1", "Frist", MORNING, 60);
        String log = Expect.done(worklogs(id, add)).workLogs().getFirst().id().orElseThrow();
        WorklogWrite edit = new WorklogWrite.Edit(log, "First", MORNING.plusSeconds(3600), 120);

        WorklogResult edited = Expect.done(worklogs(id, edit));

        assertThat(edited.workLogs()).containsExactly(only(id));
        assertThat(only(id).comment()).isEqualTo("First");
        assertThat(only(id).timeSpent()).isEqualTo(120);
        assertThat(only(id).startDate()).contains(MORNING.plusSeconds(3600));
        Expect.done(worklogs(id, add));
        assertThat(only(id).comment()).isEqualTo("First");
        Expect.done(worklogs(id, new WorklogWrite.Delete(log)));
        Expect.done(worklogs(id, new WorklogWrite.Delete(log)));
        assertThat(logs(id)).isEmpty();
    }

    @Test
    default void editOfAMissingWorklogIsAWarning() {
        if (!can(Capability.WORKLOGS)) return;
        String id = created(summary("Work")).ref().id();

        WorklogResult result = Expect.done(worklogs(id, new WorklogWrite.Edit("999999", "Gone", MORNING, 60)));

        assertThat(result.warnings()).anySatisfy(warning -> assertThat(warning).contains("999999"));
    }

    @Test
    default void allOfManyWorklogsAreRead() {
        if (!can(Capability.WORKLOGS)) return;
        String id = created(summary("Busy")).ref().id();
        List<WorklogWrite> many = IntStream.range(0, 45)
                .<WorklogWrite>mapToObj(i -> new WorklogWrite.Add("w-" + i, "Part " + i, MORNING.plusSeconds(i), 60))
                .toList();

        Expect.done(tracker().worklogs(instance(), id, new WorklogPlan(many)));

        assertThat(logs(id)).extracting(HubWorkLog::comment).hasSize(45).contains("Part 0", "Part 44");
    }

    private Answer<WorklogResult> worklogs(String id, WorklogWrite... writes) {
        return tracker().worklogs(instance(), id, new WorklogPlan(List.of(writes)));
    }

    private List<HubWorkLog> logs(String id) {
        return read(id).issue().workLogs();
    }

    private HubWorkLog only(String id) {
        assertThat(logs(id)).hasSize(1);
        return logs(id).getFirst();
    }

    private boolean refusedClearly(Answer<WorklogResult> answer) {
        if (can(Capability.WORKLOGS)) return false;
        Expect.refused(answer, "workLogs");
        assertThat(tracker().fields()).doesNotContain("workLogs");
        return true;
    }
}
