package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentTransfer;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.attachment.AttachmentSource;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubUser;
import io.syncline.simulators.desk.CardField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Attachments: each once and whole, read back byte for byte, and only ours deleted. */
public interface AttachmentContract extends UnderContract {
    AttachmentSource SOURCE = new AttachmentSource(URI.create("http://source"), new InstanceId("source"), "1", "2");

    @Test
    default void attachmentIsAddedAndReadBackByteForByte() throws IOException {
        String id = created(summary("With a file")).ref().id();

        Answer<AttachmentResult> answer = attach(id, add("m-1", "Größe 1 a+b.txt"), "content".getBytes());

        if (!can(Capability.ADD_ATTACHMENTS)) {
            Expect.refused(answer, Tracker.ATTACHMENTS);
            return;
        }
        AttachmentResult.Added added = added(answer);
        HubAttachment there = only(id);
        assertThat(added.attachment()).isEqualTo(there);
        assertThat(there.filename()).isEqualTo("Größe 1 a+b.txt");
        assertThat(there.filesize()).isEqualTo(7);
        assertThat(added.hash()).isEqualTo("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73");
        assertThat(bytes(id, there.id().orElseThrow())).isEqualTo("content".getBytes());
    }

    @Test
    default void attachmentOfAPersonIsListedAndReadOrThereAreNone() throws IOException {
        String key = personCreates(Map.of(CardField.TITLE, "Theirs"));
        if (!can(Capability.READ_ATTACHMENTS)) {
            assertThat(tracker().fields()).doesNotContain(Tracker.ATTACHMENTS);
            assertThat(read(key).issue().attachments()).isEmpty();
            return;
        }
        fixture().personAttaches(key, "theirs.txt", "Mine!".getBytes(StandardCharsets.UTF_8));
        fixture().simulator().desk().comment(fixture().person(), key, "See the file");

        String id = read(key).ref().id();
        HubAttachment there = only(id);

        assertThat(there.filename()).isEqualTo("theirs.txt");
        assertThat(there.filesize()).isEqualTo(5);
        assertThat(there.created()).isPresent();
        HubUser person = read(id).issue().comments().getFirst().author().orElseThrow();
        there.author().ifPresent(author -> assertThat(author.key()).isEqualTo(person.key()));
        assertThat(bytes(id, there.id().orElseThrow())).isEqualTo("Mine!".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    default void bytesOfAnAttachmentThatAnotherEntityHasAreGone() {
        if (!can(Capability.READ_ATTACHMENTS)) {
            Expect.refused(tracker().content(instance(), "1", "1"), Tracker.ATTACHMENTS);
            return;
        }
        String mine = created(summary("Mine")).ref().id();
        String other = created(summary("Other")).ref().id();
        added(attach(mine, add("m-1", "a.txt"), "content".getBytes()));

        Expect.gone(tracker().content(instance(), other, only(mine).id().orElseThrow()));
    }

    @Test
    default void attachmentIsAddedOnceHoweverOftenItIsSent() {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Once")).ref().id();
        AttachmentAdd add = add("m-1", "a.txt");

        AttachmentResult.Added first = added(attach(id, add, "content".getBytes()));
        AttachmentResult.Added second = added(attach(id, add, "content".getBytes()));

        assertThat(second).isEqualTo(first);
        only(id);
    }

    @Test
    default void lostReplyOfAnUploadIsNoSuccessAndTheRepetitionAddsNothing() {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Lost")).ref().id();
        loseOneReply(fixture().uploadCall());
        AttachmentAdd add = add("m-1", "a.txt");

        Answer<AttachmentResult> lost = attach(id, add, "content".getBytes());
        added(attach(id, add, "content".getBytes()));

        assertThat(lost).isNotInstanceOf(Answer.Done.class).isNotInstanceOf(Answer.Refused.class);
        only(id);
    }

    @Test
    default void anotherFileOfTheSameNameAndSizeIsAnotherAttachment() throws IOException {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Twins")).ref().id();

        AttachmentResult.Added first = added(attach(id, add("m-1", "a.txt"), "content".getBytes()));
        AttachmentResult.Added second = added(attach(id, add("m-2", "a.txt"), "CONTENT".getBytes()));

        assertThat(read(id).issue().attachments()).hasSize(2);
        assertThat(bytes(id, first.attachment().id().orElseThrow())).isEqualTo("content".getBytes());
        assertThat(bytes(id, second.attachment().id().orElseThrow())).isEqualTo("CONTENT".getBytes());
    }

    @Test
    default void emptyFileIsAnAttachmentToo() throws IOException {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Empty")).ref().id();

        added(attach(id, add("m-1", "empty.txt", 0), new byte[0]));

        assertThat(bytes(id, only(id).id().orElseThrow())).isEmpty();
    }

    @Test
    default void bytesThatBreakOffMakeNoAttachment() {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Broken")).ref().id();
        InputStream breaks = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }
        };
        Supplier<InputStream> some = () -> new ByteArrayInputStream("con".getBytes());

        Answer<AttachmentResult> cut =
                attach(id, add("m-1", "a.txt"), () -> new SequenceInputStream(some.get(), breaks), 7);
        Answer<AttachmentResult> small = attach(id, add("m-1", "a.txt"), some, 7);

        assertThat(Expect.done(cut)).isInstanceOf(AttachmentResult.SourceBroken.class);
        assertThat(Expect.done(small)).isInstanceOf(AttachmentResult.SourceBroken.class);
        assertThat(read(id).issue().attachments()).isEmpty();
    }

    @Test
    default void bytesOtherThanAnnouncedMakeNoAttachment() {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Altered")).ref().id();
        AttachmentAdd plain = add("m-1", "a.txt");
        AttachmentAdd hashed = new AttachmentAdd(
                plain.marker(),
                plain.since(),
                plain.known(),
                plain.filename(),
                plain.mimetype(),
                plain.filesize(),
                Optional.of("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"),
                SOURCE);

        Answer<AttachmentResult> altered = attach(id, hashed, "CONTENT".getBytes());
        added(attach(id, hashed, "content".getBytes()));

        assertThat(Expect.done(altered)).isInstanceOf(AttachmentResult.SourceBroken.class);
        only(id);
    }

    @Test
    default void tooLargeAFileIsRefusedClearly() {
        if (!can(Capability.ADD_ATTACHMENTS)) return;
        String id = created(summary("Large")).ref().id();
        fault(fixture().uploadCall(), "status", HubJson.object().put("status", 413));

        Answer<AttachmentResult> answer = attach(id, add("m-1", "a.txt"), "content".getBytes());

        Expect.refused(answer, Tracker.ATTACHMENTS);
        assertThat(((Answer.Refused<AttachmentResult>) answer).message()).contains("larger");
    }

    @Test
    default void ourAttachmentIsDeletedAndDeletingAgainIsNoTrouble() {
        String id = created(summary("Deleted")).ref().id();
        if (!can(Capability.DELETE_ATTACHMENTS)) {
            Expect.refused(tracker().detach(instance(), id, "1"), Tracker.ATTACHMENTS);
            return;
        }
        String attachment = added(attach(id, add("m-1", "a.txt"), "content".getBytes()))
                .attachment()
                .id()
                .orElseThrow();

        AttachmentRemoval first = Expect.done(tracker().detach(instance(), id, attachment));
        AttachmentRemoval second = Expect.done(tracker().detach(instance(), id, attachment));

        assertThat(List.of(first, second)).containsOnly(AttachmentRemoval.REMOVED);
        assertThat(read(id).issue().attachments()).isEmpty();
    }

    @Test
    default void attachmentOfAPersonIsReadAndNeverDeleted() throws IOException {
        if (!can(Capability.DELETE_ATTACHMENTS)) return;
        String key = personCreates(Map.of(CardField.TITLE, "Theirs"));
        fixture().personAttaches(key, "theirs.txt", "Mine!".getBytes(StandardCharsets.UTF_8));
        String id = read(key).ref().id();
        String attachment = only(id).id().orElseThrow();

        AttachmentRemoval removal = Expect.done(tracker().detach(instance(), id, attachment));

        assertThat(removal).isEqualTo(AttachmentRemoval.NOT_OURS);
        assertThat(bytes(id, attachment)).isEqualTo("Mine!".getBytes(StandardCharsets.UTF_8));
    }

    private AttachmentAdd add(String marker, String filename) {
        return add(marker, filename, 7);
    }

    private AttachmentAdd add(String marker, String filename, long size) {
        return new AttachmentAdd(
                marker, Instant.now(), List.of(), filename, "text/plain", size, Optional.empty(), SOURCE);
    }

    private Answer<AttachmentResult> attach(String id, AttachmentAdd add, byte[] content) {
        return attach(id, add, () -> new ByteArrayInputStream(content), content.length);
    }

    private Answer<AttachmentResult> attach(String id, AttachmentAdd add, Supplier<InputStream> content, long length) {
        return new AttachmentTransfer(tracker(), source -> Answer.done(new AttachmentContent(content.get(), length)))
                .add(instance(), id, add);
    }

    private static AttachmentResult.Added added(Answer<AttachmentResult> answer) {
        AttachmentResult result = Expect.done(answer);
        assertThat(result).isInstanceOf(AttachmentResult.Added.class);
        return (AttachmentResult.Added) result;
    }

    private HubAttachment only(String id) {
        List<HubAttachment> all = read(id).issue().attachments();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private byte[] bytes(String id, String attachment) throws IOException {
        try (AttachmentContent content = Expect.done(tracker().content(instance(), id, attachment))) {
            return content.stream().readAllBytes();
        }
    }
}
