package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.CheckedContent;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.wire.CommentPage;
import io.syncline.connector.azure.wire.FieldDefinition;
import io.syncline.connector.azure.wire.Identity;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.RevisionBatch;
import io.syncline.connector.azure.wire.TypeField;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.azure.wire.WorkItemState;
import io.syncline.connector.azure.wire.WorkItemType;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubProject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls to one organisation that this connector makes; blocks.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/">Work Item Tracking REST API</a>
 */
final class AzureClient {
    private static final String COMMENTS_VERSION = "7.1-preview.4";
    private static final String COMMENTS_PER_PAGE = "200";
    /** As many as one batch may ask for. */
    private static final int BATCH = 200;

    private final AzureHttp http;

    AzureClient(AzureHttp http) {
        this.http = http;
    }

    /** A work item with its relations. */
    Answer<WorkItem> workItem(String number) {
        return http.get(http.at("_apis", "wit", "workitems", number).with("$expand", "all"))
                .map(node -> HubJson.convert(node, WorkItem.class));
    }

    /** Work items with their relations; those that are gone are left out. */
    Answer<List<WorkItem>> workItems(String project, List<Long> numbers) {
        if (numbers.isEmpty()) return Answer.done(List.of());
        List<Long> some = numbers.subList(0, Math.min(BATCH, numbers.size()));
        Map<String, Object> body = Map.of("ids", some, "$expand", "relations", "errorPolicy", "omit");
        return http.ask(http.at(project, "_apis", "wit", "workitemsbatch"), HubJson.tree(body))
                .map(node -> values(node, WorkItem.class))
                .then(items -> workItems(project, numbers.subList(some.size(), numbers.size()))
                        .map(rest -> joined(items, rest)));
    }

    /** Creates a work item. */
    Answer<WorkItem> create(String project, String type, List<PatchOperation> operations) {
        AzureUri there =
                http.at(project, "_apis", "wit", "workitems", "$" + type).with("$expand", "all");
        return inProject(http.patchDocument("POST", there, operations, Effect.ADDS))
                .map(node -> HubJson.convert(node, WorkItem.class));
    }

    /** Changes a work item that is still at the revision; an empty answer when it is not, and nothing was done. */
    Answer<Optional<WorkItem>> update(WorkItem item, List<PatchOperation> operations) {
        List<PatchOperation> all = joined(List.of(PatchOperation.testRevision(item.rev())), operations);
        AzureUri there =
                http.at("_apis", "wit", "workitems", String.valueOf(item.id())).with("$expand", "all");
        return http.patchDocumentUnlessStale(there, all)
                .map(node -> node.map(fresh -> HubJson.convert(fresh, WorkItem.class)));
    }

    /** All comments that are not deleted, oldest first. */
    Answer<List<WorkItemComment>> comments(String project, String number) {
        return comments(project, number, Optional.empty(), List.of());
    }

    private Answer<List<WorkItemComment>> comments(
            String project, String number, Optional<String> after, List<WorkItemComment> sofar) {
        AzureUri page =
                commentsOf(project, number).with("$top", COMMENTS_PER_PAGE).with("order", "asc");
        return http.get(after.map(token -> page.with("continuationToken", token))
                        .orElse(page))
                .map(node -> HubJson.convert(node, CommentPage.class))
                .then(found -> {
                    List<WorkItemComment> all = joined(sofar, found.comments());
                    return found.continuationToken().isEmpty()
                                    || found.comments().isEmpty()
                            ? Answer.done(all)
                            : comments(project, number, found.continuationToken(), all);
                });
    }

    /** Adds a comment in HTML. */
    Answer<WorkItemComment> addComment(String project, String number, String html) {
        AzureUri there = commentsOf(project, number).with("format", "html");
        return http.post(there, HubJson.tree(Map.of("text", html)), Effect.ADDS)
                .map(node -> HubJson.convert(node, WorkItemComment.class));
    }

    /** Writes a comment's text anew, in the format it has. */
    Answer<WorkItemComment> editComment(String project, String number, WorkItemComment comment, String text) {
        AzureUri there = commentsOf(project, number, String.valueOf(comment.id()))
                .with("format", comment.markdown() ? "markdown" : "html");
        return http.patch(there, HubJson.tree(Map.of("text", text)))
                .map(node -> HubJson.convert(node, WorkItemComment.class));
    }

    Answer<JsonNode> deleteComment(String project, String number, String comment) {
        return http.delete(commentsOf(project, number, comment));
    }

    /** Uploads a file; its URL, under which nobody sees it until a work item is related to it. */
    Answer<String> upload(String filename, CheckedContent content) {
        if (content.length() > ChunkedUpload.ONE_REQUEST) return new ChunkedUpload(http, filename, content).url();
        AzureUri there = http.at("_apis", "wit", "attachments").with("fileName", filename);
        return http.upload("POST", there, UploadBody.raw(content, content.length()), "")
                .map(node -> node.path("url").asText());
    }

    /** Opens an uploaded file's bytes. */
    Answer<AttachmentContent> download(String attachment) {
        return http.download(http.at("_apis", "wit", "attachments", attachment).with("download", "true"));
    }

    /** Numbers of the work items that a WIQL query finds. */
    Answer<List<Long>> query(String project, String wiql) {
        AzureUri there = http.at(project, "_apis", "wit", "wiql").with("timePrecision", "true");
        return http.ask(there, HubJson.tree(Map.of("query", wiql))).map(node -> {
            List<Long> numbers = new ArrayList<>();
            node.path("workItems").forEach(item -> numbers.add(item.path("id").asLong()));
            return numbers;
        });
    }

    /** Numbers of the work items of a project that were created since a time, by the feed of revisions. */
    Answer<List<Long>> createdSince(String project, Instant since) {
        Map<String, String> wanted = Map.of("includeLatestOnly", "true", "fields", SystemField.CREATED);
        return revisions(project, new FeedPlace(Optional.empty(), since), wanted)
                .map(feed -> feed.revisions().stream()
                        .filter(item -> item.text(SystemField.CREATED)
                                .filter(created -> Instant.parse(created).isBefore(since))
                                .isEmpty())
                        .map(WorkItem::id)
                        .distinct()
                        .toList());
    }

    /** The newest revisions of the work items of a project that changed since a place in the feed, deleted ones too. */
    Answer<Feed> changedSince(String project, FeedPlace place) {
        return revisions(
                project,
                place,
                Map.of(
                        "includeLatestOnly", "true",
                        "includeDeleted", "true",
                        "fields", SystemField.CHANGED + "," + SystemField.DELETED));
    }

    private Answer<Feed> revisions(String project, FeedPlace place, Map<String, String> wanted) {
        AzureUri feed = http.at(project, "_apis", "wit", "reporting", "workitemrevisions");
        for (Map.Entry<String, String> option : wanted.entrySet()) feed = feed.with(option.getKey(), option.getValue());
        List<WorkItem> all = new ArrayList<>();
        Optional<String> token = place.token();
        boolean last = false;
        while (!last) {
            // The start counts only while there is no token: the token says it all.
            AzureUri page = token.isPresent()
                    ? feed.with("continuationToken", token.get())
                    : feed.with("startDateTime", place.since().toString());
            Answer<RevisionBatch> read =
                    inProject(http.get(page)).map(node -> HubJson.convert(node, RevisionBatch.class));
            if (!(read instanceof Answer.Done<RevisionBatch>(RevisionBatch batch))) {
                return read.map(ignored -> new Feed(all, Optional.empty()));
            }
            all.addAll(batch.values());
            // A page without revisions may come with a token of the feed's very beginning.
            if (!batch.values().isEmpty()) token = batch.continuationToken().or(place::token);
            last = batch.last() || batch.values().isEmpty() || token.isEmpty();
        }
        return Answer.done(new Feed(all, token));
    }

    /** A project by name or id. */
    Answer<HubProject> project(String name) {
        return inProject(http.get(http.at("_apis", "projects", name)))
                .map(node -> HubProject.of(
                        node.path("id").asText(name),
                        node.path("name").asText(name),
                        node.path("name").asText(name)));
    }

    Answer<List<WorkItemType>> types(String project) {
        return inProject(http.get(http.at(project, "_apis", "wit", "workitemtypes")))
                .map(node -> values(node, WorkItemType.class).stream()
                        .filter(type -> !type.disabled())
                        .toList());
    }

    Answer<List<WorkItemState>> states(String project, String type) {
        return inProject(http.get(http.at(project, "_apis", "wit", "workitemtypes", type, "states")))
                .map(node -> values(node, WorkItemState.class));
    }

    Answer<List<TypeField>> typeFields(String project, String type) {
        AzureUri there = http.at(project, "_apis", "wit", "workitemtypes", type, "fields");
        return inProject(http.get(there.with("$expand", "allowedValues"))).map(node -> values(node, TypeField.class));
    }

    Answer<List<FieldDefinition>> fields() {
        return http.get(http.at("_apis", "wit", "fields")).map(node -> values(node, FieldDefinition.class));
    }

    /** People and groups by any of their names. */
    Answer<List<Identity>> identities(String filter, String text) {
        return http.get(http.identities().with("searchFilter", filter).with("filterValue", text))
                .map(node -> values(node, Identity.class));
    }

    private AzureUri commentsOf(String project, String number, String... comment) {
        AzureUri all = http.at(project, "_apis", "wit", "workItems", number, "comments");
        return all.below(comment).version(COMMENTS_VERSION);
    }

    /** What is missing is the project or its type, not the work item: a person must correct the rule. */
    private static <T> Answer<T> inProject(Answer<T> answer) {
        return answer instanceof Answer.Gone<T>(String message) ? Answer.refused("project", message) : answer;
    }

    private static <T> List<T> values(JsonNode node, Class<T> type) {
        List<T> values = new ArrayList<>();
        node.path("value").forEach(value -> values.add(HubJson.convert(value, type)));
        return values;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
