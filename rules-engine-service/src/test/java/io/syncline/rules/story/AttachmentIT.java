package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubComment;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attachments follow their entity: each once, with its bytes, and ours are taken back. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class AttachmentIT {
    private static final String OUT = Pair.OUTGOING + "replica.attachments = issue.attachments\n";
    private static final String IN =
            Pair.FIRST + Pair.FIELDS + "issue.attachments = attachmentHelper.mergeAttachments(issue, replica)\n";

    @Inject
    Stories stories;

    @Test
    void attachmentArrivesOnceWithItsBytesAndNothingComesBack() {
        Pair pair = withFiles(stories.pair());
        EntityRef left = pair.left.create("with a file");
        pair.left.attach(left, "trace.log", bytes("boom"));
        pair.left.edit(left, "labels", List.of(Map.of("label", Pair.SYNC)));

        EntityRef right = pair.arrived(pair.right, "with a file");
        pair.quiet();

        assertThat(pair.right.files(right)).containsExactly(bytes("boom"));
        assertThat(names(pair.right, right)).containsExactly("trace.log");
        assertThat(pair.left.writes()).isEmpty();
        assertThat(pair.right.writes()).extracting(FakeInstance.Call::method).containsExactly("POST", "POST");
        assertThat(pair.awaitEvent(Side.RIGHT, Outcome.APPLIED).notes()).contains("attached trace.log (4 bytes)");
    }

    @Test
    void attachmentsTravelBothWays() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("both ways");

        pair.left.attach(twins.left(), "left.txt", bytes("left"));
        awaitFiles(pair.right, twins.right(), 1);
        pair.right.attach(twins.right(), "right.txt", bytes("right"));
        awaitFiles(pair.left, twins.left(), 2);
        pair.quiet();

        assertThat(pair.left.files(twins.left())).containsExactly(bytes("left"), bytes("right"));
        assertThat(pair.right.files(twins.right())).containsExactly(bytes("left"), bytes("right"));
        assertThat(pair.left.writes()).hasSize(1);
        assertThat(pair.right.writes()).hasSize(2);
    }

    @Test
    void uploadWithAnUnknownOutcomeIsRepeatedAndMakesNoSecondCopy() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("lost answer");
        pair.right.nextWriteIsDoneBut(Refusal.unknown());

        pair.left.attach(twins.left(), "trace.log", bytes("boom"));
        pair.awaitEvent(Side.RIGHT, Outcome.APPLIED);
        Stories.await().until(() -> uploads(pair).size() == 2);
        pair.quiet();

        assertThat(pair.right.files(twins.right())).containsExactly(bytes("boom"));
        assertThat(uploads(pair))
                .extracting(call -> call.body().path("marker").asText())
                .allMatch(uploads(pair).getFirst().body().path("marker").asText()::equals);
    }

    @Test
    void afterACrashBetweenTwoUploadsNeitherComesTwice() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("two files");
        pair.right.refuse("second.txt", "no space left");

        pair.left.attach(twins.left(), "first.txt", bytes("1"));
        pair.left.attach(twins.left(), "second.txt", bytes("2"));
        assertThat(pair.parked().stopper().at("/failure/field").asText()).isEqualTo("second.txt");
        pair.right.allow("second.txt");
        pair.parked().retry();
        awaitFiles(pair.right, twins.right(), 2);
        pair.quiet();

        assertThat(pair.right.files(twins.right())).containsExactly(bytes("1"), bytes("2"));
        assertThat(uploads(pair))
                .filteredOn(call -> call.body().path("filename").asText().equals("first.txt"))
                .hasSize(1);
    }

    @Test
    void uploadThatWasNotRememberedIsFoundAgain() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("forgotten");
        pair.right.nextWriteIsDoneBut(Refusal.field("attachments", "the connector died"));

        pair.left.attach(twins.left(), "trace.log", bytes("boom"));
        pair.parked().stopper();
        pair.parked().retry();
        Stories.await().until(() -> uploads(pair).size() == 2);
        pair.quiet();

        assertThat(pair.right.files(twins.right())).containsExactly(bytes("boom"));
    }

    @Test
    void deletingTheOriginalDeletesOurCopyAndNoFileOfAPerson() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("cleared");
        String original = pair.left.attach(twins.left(), "ours.txt", bytes("ours"));
        awaitFiles(pair.right, twins.right(), 1);
        pair.right.attach(twins.right(), "theirs.txt", bytes("theirs"));
        awaitFiles(pair.left, twins.left(), 2);
        pair.quiet();

        pair.left.detach(twins.left(), original);
        Stories.await().until(() -> pair.right.files(twins.right()).size() == 1);
        pair.quiet();

        assertThat(names(pair.right, twins.right())).containsExactly("theirs.txt");
        assertThat(names(pair.left, twins.left())).containsExactly("theirs.txt");
    }

    @Test
    void deletingACopyLeavesThePersonsOriginal() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("kept");
        pair.right.attach(twins.right(), "original.txt", bytes("1"));
        awaitFiles(pair.left, twins.left(), 1);
        pair.quiet();

        pair.left.detach(
                twins.left(), pair.onLeft(twins).attachments().getFirst().id().orElseThrow());
        pair.quiet();

        assertThat(names(pair.right, twins.right())).containsExactly("original.txt");
        assertThat(pair.left.files(twins.left())).isEmpty();
    }

    @Test
    void internalAttachmentStaysWhereItIs() {
        Pair pair = withFiles(stories.pair());
        Pair.Twins twins = pair.synced("secret");
        pair.left.files.keepInternal();

        pair.left.attach(twins.left(), "salaries.xls", bytes("much"));
        pair.quiet();

        assertThat(pair.right.files(twins.right())).isEmpty();
        assertThat(uploads(pair)).isEmpty();
    }

    @Test
    void trackerThatTakesNoFilesGetsACommentThatLinksToTheOriginal() {
        Pair pair = withFiles(stories.pairWithoutFiles());
        Pair.Twins twins = pair.synced("no files there");

        pair.left.attach(twins.left(), "trace.log", bytes("boom"));
        Stories.await().until(() -> !pair.onRight(twins).comments().isEmpty());
        pair.quiet();
        pair.left.edit(twins.left(), "summary", "no files there, still");
        pair.awaitText(pair.right, twins.right(), "summary", "no files there, still");
        pair.quiet();

        assertThat(pair.onRight(twins).comments())
                .extracting(HubComment::body)
                .containsExactly("Attachment `trace.log` (4 bytes): see [LE-1](http://fake/LE-1)");
        assertThat(pair.onLeft(twins).comments()).isEmpty();
        assertThat(pair.left.writes()).isEmpty();
        assertThat(pair.events(Side.RIGHT, Outcome.APPLIED))
                .anyMatch(event -> event.notes().stream().anyMatch(note -> note.contains("takes no files")));
    }

    private static Pair withFiles(Pair pair) {
        for (Side side : Side.values()) pair.outgoing(side, OUT).incoming(side, IN);
        return pair.activate();
    }

    private static List<FakeInstance.Call> uploads(Pair pair) {
        return pair.right.writes().stream()
                .filter(call -> call.attaches() && call.method().equals("POST"))
                .toList();
    }

    private static void awaitFiles(FakeInstance instance, EntityRef entity, int number) {
        Stories.await().until(() -> instance.files(entity).size() == number);
    }

    private static List<String> names(FakeInstance instance, EntityRef entity) {
        return instance.issue(entity).attachments().stream()
                .map(HubAttachment::filename)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
