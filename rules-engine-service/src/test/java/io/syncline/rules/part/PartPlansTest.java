package io.syncline.rules.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartPlansTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:30:00Z");
    private static final Twin TWIN = Twin.initiated(
                    new TwinKey(new TwinId("t"), Side.LEFT),
                    new ConnectionId("c"),
                    new EntityRef(new InstanceId("i"), "1", "A-1"))
            .traced(List.of(new Trace(TraceKind.WORKLOG, "10", "r10")));

    @Test
    void newWorkIsAddedUnderAMarkerThatIsTheSameOnEveryRepeat() {
        HubIssue after = logs(log(null, "r11", "new", 60), log(null, null, "made by the script", 30));

        List<WorklogWrite> first = changes(logs(), after);
        List<WorklogWrite> second = changes(logs(), after);

        assertThat(first).isEqualTo(second).hasSize(2);
        assertThat(first.getFirst())
                .isInstanceOfSatisfying(WorklogWrite.Add.class, add -> assertThat(PartMarker.remoteId(add.marker()))
                        .contains("r11"));
        assertThat(first.getLast())
                .isInstanceOfSatisfying(WorklogWrite.Add.class, add -> assertThat(PartMarker.remoteId(add.marker()))
                        .isEmpty());
    }

    @Test
    void changedWorkIsEditedAndUnchangedWorkIsNot() {
        HubIssue before = logs(log("10", "r10", "same", 60), log("11", null, "old", 60));

        List<WorklogWrite> writes = changes(before, logs(log("10", "r10", "same\r\n", 60), log("11", null, "old", 90)));

        assertThat(writes).containsExactly(new WorklogWrite.Edit("11", "old", AT, 90));
    }

    @Test
    void missingWorkIsDeletedOnlyIfItIsOurs() {
        HubIssue before = logs(log("10", "r10", "ours", 60), log("11", null, "a person's", 60));

        assertThat(changes(before, logs())).containsExactly(new WorklogWrite.Delete("10"));
        assertThat(changes(before, HubIssue.empty())).isEmpty();
    }

    @Test
    void whatCameBeforeIsNotAddedAgainAlthoughItIsNotSeen() {
        assertThat(changes(logs(), logs(log(null, "r10", "known", 60)))).isEmpty();
    }

    @Test
    void linksAreComparedAsASetByIdOrKeyAndInAnyCase() {
        HubIssueLink there = new HubIssueLink("Blocks", "7", Optional.of("A-7"), true);
        HubIssue before = links(there, link("Relates", "8"));

        LinkPlan plan =
                LinkChanges.between(before, links(link("blocks", "a-7"), link("Blocks", "9"), link("Blocks", "9")));

        assertThat(plan.add()).containsExactly(link("Blocks", "9"));
        assertThat(plan.remove()).containsExactly(link("Relates", "8"));
        assertThat(LinkChanges.between(before, HubIssue.empty()).empty()).isTrue();
    }

    @Test
    void directionTellsLinksApart() {
        HubIssueLink inward = new HubIssueLink("Blocks", "7", Optional.empty(), false);

        LinkPlan plan = LinkChanges.between(links(link("Blocks", "7")), links(link("Blocks", "7"), inward));

        assertThat(plan.add()).containsExactly(inward);
        assertThat(plan.remove()).isEmpty();
    }

    @Test
    void linkWithoutAWordOnItsDirectionIsOutward() {
        HubIssue issue = HubIssue.empty()
                .with("issueLinks", HubJson.tree(List.of(Map.of("linkName", "Blocks", "otherIssueId", "7"))));

        assertThat(issue.issueLinks()).containsExactly(link("Blocks", "7"));
    }

    @Test
    void writtenWorkIsSeenAndTraced() {
        HubIssue before = logs(log("10", "r10", "ours", 60));
        PartRun run = new PartRun(TWIN.with(TWIN.memory().withSeen(before)), before, before, 3, AT, () -> false);
        String marker = PartMarker.ofRemote(TWIN.key(), "r11");
        WorklogPlan plan =
                new WorklogPlan(List.of(new WorklogWrite.Add(marker, "new", AT, 60), new WorklogWrite.Delete("10")));

        PartsWritten written = PartsWritten.nothing(run)
                .with(plan, new WorklogResult(List.of(log("11", marker, "new", 60)), List.of("odd")));

        assertThat(written.traces()).containsExactly(new Trace(TraceKind.WORKLOG, "11", "r11"));
        assertThat(written.twin().traces()).containsExactly(new Trace(TraceKind.WORKLOG, "11", "r11"));
        assertThat(written.twin().memory().seen().orElseThrow().workLogs())
                .extracting(HubWorkLog::id)
                .containsExactly(Optional.of("11"));
        assertThat(written.warnings()).containsExactly("odd");
        assertThat(written.writes()).extracting(write -> write.field()).containsExactly("workLogs");
    }

    private static List<WorklogWrite> changes(HubIssue before, HubIssue after) {
        return new WorklogChanges(before, TWIN, 3, AT).to(after);
    }

    private static HubIssue logs(HubWorkLog... logs) {
        return HubIssue.empty().with("workLogs", List.of(logs));
    }

    private static HubWorkLog log(@Nullable String id, @Nullable String remoteId, String comment, long seconds) {
        return new HubWorkLog(
                Optional.ofNullable(id),
                Optional.empty(),
                comment,
                Optional.of(AT),
                seconds,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(remoteId));
    }

    private static HubIssue links(HubIssueLink... links) {
        return HubIssue.empty().with("issueLinks", List.of(links));
    }

    private static HubIssueLink link(String name, String other) {
        return new HubIssueLink(name, other, Optional.empty(), true);
    }
}
