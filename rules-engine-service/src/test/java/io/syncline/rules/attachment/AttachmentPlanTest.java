package io.syncline.rules.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.rules.twin.TwinKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentPlanTest {
    private static final TwinKey TWIN = new TwinKey(new TwinId("t1"), Side.RIGHT);
    private static final Map<String, ?> SENT = Map.of("id", "5", "filename", "a.txt", "filesize", 3);
    private static final Map<String, ?> WANTED = Map.of("remoteId", "5", "filename", "a.txt");

    @Test
    void whatTheReplicaCarriesIsAddedUnderTheSameMarkerOnEveryRepeat() {
        AttachmentPlan first = AttachmentPlan.between(issue(), issue(WANTED), issue(SENT), List.of(), TWIN);
        AttachmentPlan again = AttachmentPlan.between(issue(), issue(WANTED), issue(SENT), List.of(), TWIN);

        assertThat(first).isEqualTo(again);
        AttachmentStep.Add add = (AttachmentStep.Add) first.steps().getFirst();
        assertThat(add.remoteId()).isEqualTo("5");
        assertThat(add.attachment().filesize()).isEqualTo(3);
        assertThat(add.marker()).startsWith("t1:right:");
    }

    @Test
    void anIdThatTheReplicaDoesNotCarryFetchesNothing() {
        Map<String, ?> made = Map.of("remoteId", "someone-elses", "filename", "salaries.xls");

        AttachmentPlan plan = AttachmentPlan.between(issue(), issue(made), issue(SENT), List.of(), TWIN);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notes()).anyMatch(note -> note.contains("salaries.xls"));
    }

    @Test
    void theSizeIsTheReplicasWhateverTheScriptSays() {
        Map<String, ?> resized = Map.of("remoteId", "5", "filename", "b.txt", "filesize", 99);

        AttachmentPlan plan = AttachmentPlan.between(issue(), issue(resized), issue(SENT), List.of(), TWIN);

        AttachmentStep.Add add = (AttachmentStep.Add) plan.steps().getFirst();
        assertThat(add.attachment().filename()).isEqualTo("b.txt");
        assertThat(add.attachment().filesize()).isEqualTo(3);
    }

    @Test
    void anInternalOneStaysWhereItIs() {
        Map<String, ?> internal = Map.of("remoteId", "5", "filename", "a.txt", "internal", true);

        AttachmentPlan plan = AttachmentPlan.between(issue(), issue(internal), issue(SENT), List.of(), TWIN);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notes()).anyMatch(note -> note.contains("internal"));
    }

    @Test
    void aTracedOneIsNotAddedAgain() {
        AttachmentPlan plan = AttachmentPlan.between(issue(), issue(WANTED), issue(SENT), traced("77", "5"), TWIN);

        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void onlyATracedOneIsDeleted() {
        HubIssue before = issue(Map.of("id", "77", "filename", "ours"), Map.of("id", "78", "filename", "theirs"));

        AttachmentPlan plan = AttachmentPlan.between(before, issue(), issue(), traced("77", "5"), TWIN);

        assertThat(plan.steps()).containsExactly(new AttachmentStep.Delete("77", "ours"));
    }

    @Test
    void aScriptThatLeavesAttachmentsAloneChangesNone() {
        HubIssue before = issue(Map.of("id", "77", "filename", "ours"));

        AttachmentPlan plan = AttachmentPlan.between(before, HubIssue.empty(), issue(), traced("77", "5"), TWIN);

        assertThat(plan.steps()).isEmpty();
    }

    private static List<Trace> traced(String local, String remote) {
        return List.of(new Trace(TraceKind.ATTACHMENT, local, remote));
    }

    private static HubIssue issue(Map<?, ?>... attachments) {
        return HubIssue.empty().with("attachments", List.of(attachments));
    }
}
