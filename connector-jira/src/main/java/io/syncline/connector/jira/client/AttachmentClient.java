package io.syncline.connector.jira.client;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentUpload;
import io.syncline.connector.attachment.EarlierAttachment;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Files of an issue. Jira has no place for a marker on them: see RATIONALE.md for how ours are found again. */
public final class AttachmentClient {
    private static final String GONE = "the issue has no such attachment";

    private final JiraClient jira;
    private final JiraEditions editions;

    public AttachmentClient(JiraClient jira, JiraEditions editions) {
        this.jira = jira;
        this.editions = editions;
    }

    /** Opens a file's bytes. */
    public Answer<AttachmentContent> content(Instance instance, String issue, String attachment) {
        return find(instance, issue, attachment)
                .then(found -> found.map(file -> download(instance, file)).orElseGet(() -> new Answer.Gone<>(GONE)));
    }

    private Answer<AttachmentContent> download(Instance instance, HubAttachment file) {
        String path = editions.of(instance).bytes(file.id().orElseThrow(), file.filename());
        return jira.download(instance, path).then(content -> itself(file, content));
    }

    /** A server that takes no token for files answers with its page to log in. */
    private static Answer<AttachmentContent> itself(HubAttachment file, AttachmentContent content) {
        if (content.length() < 0 || content.length() == file.filesize()) return Answer.done(content);
        try (content) {
            return Answer.refused(
                    Tracker.ATTACHMENTS,
                    "Jira sends " + content.length() + " bytes instead of the " + file.filesize() + " of "
                            + file.filename() + ": it seems not to take our credentials for files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The oldest file that looks like the attempt and that our account added. */
    public Answer<Optional<HubAttachment>> earlier(Instance instance, String issue, EarlierAttachment attempt) {
        EarlierAttachment renamed = attempt.named(legal(attempt.filename()));
        return all(instance, issue).then(all -> {
            List<HubAttachment> like = all.stream().filter(renamed::fits).toList();
            if (like.isEmpty()) return Answer.done(Optional.empty());
            return ourselves(instance).map(us -> like.stream()
                    .filter(attachment -> by(us, attachment))
                    .findFirst());
        });
    }

    /** Uploads a file after asking Jira how large one may be. */
    public Answer<HubAttachment> attach(Instance instance, String issue, AttachmentUpload upload) {
        return jira.get(instance, "/rest/api/2/attachment/meta")
                .then(meta -> allowed(meta, upload))
                .then(go -> jira.upload(instance, path(issue) + "/attachments", body(upload)))
                .then(added -> whole(instance, upload, added));
    }

    /** Deletes a file that our account added. */
    public Answer<AttachmentRemoval> detach(Instance instance, String issue, String attachment) {
        return find(instance, issue, attachment).then(found -> {
            if (found.isEmpty()) return Answer.done(AttachmentRemoval.REMOVED);
            return ourselves(instance)
                    .then(us -> by(us, found.get())
                            ? delete(instance, attachment)
                            : Answer.done(AttachmentRemoval.NOT_OURS));
        });
    }

    private static Answer<Boolean> allowed(JsonNode meta, AttachmentUpload upload) {
        if (!meta.path("enabled").asBoolean(true)) {
            return Answer.refused(Tracker.ATTACHMENTS, "attachments are switched off in this Jira");
        }
        long limit = meta.path("uploadLimit").asLong(Long.MAX_VALUE);
        long length = upload.content().length();
        if (length <= limit) return Answer.done(true);
        return Answer.refused(
                Tracker.ATTACHMENTS,
                upload.filename() + " has " + length + " bytes, and Jira takes " + limit + " at most");
    }

    private static UploadBody body(AttachmentUpload upload) {
        return UploadBody.form(
                "file",
                legal(upload.filename()),
                upload.mimetype(),
                upload.content(),
                upload.content().length());
    }

    /** Jira refuses these characters in names of files. */
    private static String legal(String filename) {
        return filename.replaceAll("[\\\\/\":?*<>|\\p{Cntrl}]", "_");
    }

    private Answer<HubAttachment> whole(Instance instance, AttachmentUpload upload, JsonNode added) {
        HubAttachment made = JiraReader.attachment(added.path(0));
        boolean whole =
                upload.content().intact() && made.filesize() == upload.content().length();
        if (whole) return Answer.done(made);
        return delete(instance, made.id().orElseThrow())
                .then(gone -> new Answer.Unknown<>("Jira kept " + made.filesize() + " of "
                        + upload.content().length() + " bytes of " + upload.filename()));
    }

    private Answer<AttachmentRemoval> delete(Instance instance, String attachment) {
        Answer<JsonNode> answer = jira.delete(instance, "/rest/api/2/attachment/" + encoded(attachment));
        return answer instanceof Answer.Gone
                ? Answer.done(AttachmentRemoval.REMOVED)
                : answer.map(body -> AttachmentRemoval.REMOVED);
    }

    private Answer<Optional<HubAttachment>> find(Instance instance, String issue, String attachment) {
        return all(instance, issue).map(all -> all.stream()
                .filter(file -> file.id().filter(attachment::equals).isPresent())
                .findFirst());
    }

    private Answer<List<HubAttachment>> all(Instance instance, String issue) {
        if (!IssueClient.named(issue)) return new Answer.Gone<>("no issue has this id or key");
        return jira.get(instance, path(issue) + "?fields=attachment")
                .map(body -> JiraReader.attachments(HubJson.convert(body, WireIssue.class)));
    }

    private Answer<String> ourselves(Instance instance) {
        return jira.get(instance, "/rest/api/2/myself")
                .map(body -> HubJson.convert(body, WireUser.class).id().orElse(""));
    }

    private static boolean by(String account, HubAttachment attachment) {
        return attachment.author().map(HubUser::key).filter(account::equals).isPresent();
    }

    private static String path(String issue) {
        return "/rest/api/2/issue/" + encoded(issue);
    }
}
