package io.syncline.simulators.azure;

import static io.syncline.simulators.azure.AzureClient.set;
import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.testing.VendorClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AzureWorkItemsTest {
    private static final String[] BYTES = {"Content-Type", "application/octet-stream"};

    private final AzureSimulator simulator = AzureSimulator.start(0);
    private final AzureClient alice = new AzureClient(simulator, "alice-pat");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void workItemIsCreatedReadAndPatched() {
        JsonNode created = alice.create("Bug", "Broken", set("System.AssignedTo", "bob@example.com"));

        JsonNode patched = alice.patch(1, "{'op':'test','path':'/rev','value':1}", set("System.State", "Active"));

        assertThat(created.path("rev").asInt()).isEqualTo(1);
        JsonNode fields = created.path("fields");
        assertThat(fields.path("System.State").asText()).isEqualTo("New");
        assertThat(fields.path("System.AssignedTo").path("uniqueName").asText()).isEqualTo("bob@example.com");
        assertThat(fields.path("System.CreatedBy").path("displayName").asText()).isEqualTo("Alice");
        assertThat(patched.path("rev").asInt()).isEqualTo(2);
        assertThat(alice.get("/Web/_apis/wit/workItems/1?$expand=all")
                        .path("fields")
                        .path("System.State")
                        .asText())
                .isEqualTo("Active");
        assertThat(alice.http.get("/Ops/_apis/wit/workitems/1").statusCode()).isEqualTo(404);
    }

    @Test
    void unchangedPatchMakesNoRevision() {
        alice.create("Task", "A", set("System.Tags", "b; a"));

        JsonNode patched = alice.patch(1, set("System.Title", "A"), set("System.Tags", "a"));

        assertThat(patched.path("rev").asInt()).isEqualTo(1);
        assertThat(patched.path("fields").path("System.Tags").asText()).isEqualTo("a; b");
    }

    @Test
    void addingTagsMergesAndReplacingReplaces() {
        alice.create("Task", "A", set("System.Tags", "one"));

        JsonNode added = alice.patch(1, set("System.Tags", "two; one"));
        JsonNode replaced = alice.patch(1, "{'op':'replace','path':'/fields/System.Tags','value':'three'}");

        assertThat(added.path("fields").path("System.Tags").asText()).isEqualTo("one; two");
        assertThat(replaced.path("fields").path("System.Tags").asText()).isEqualTo("three");
        assertThat(alice.get("/Web/_apis/wit/tags").path("value").findValuesAsText("name"))
                .containsExactly("three");
    }

    @Test
    void staleRevisionIsRefused() {
        alice.create("Task", "A");
        alice.patch(1, set("System.Title", "B"));

        JsonNode refused =
                body(alice.tryPatch(1, "{'op':'test','path':'/rev','value':1}", set("System.Title", "C")), 412);

        assertThat(refused.path("typeKey").asText()).isEqualTo("WorkItemRevisionMismatchException");
        assertThat(refused.fieldNames())
                .toIterable()
                .containsExactly("$id", "innerException", "message", "typeName", "typeKey", "errorCode", "eventId");
    }

    @Test
    void refusalsNameTheRule() {
        alice.create("Task", "A");

        assertThat(body(alice.tryPatch(1, set("System.State", "Resolved")), 400)
                        .path("message")
                        .asText())
                .contains("'State'", "'Resolved'", "list of supported values");
        assertThat(alice.tryPatch(1, set("System.Nothing", "x")).statusCode()).isEqualTo(400);
        assertThat(alice.tryPatch(1, set("System.AssignedTo", "nobody")).statusCode())
                .isEqualTo(400);
        assertThat(alice.tryPatch(1, set("System.Title", "")).statusCode()).isEqualTo(400);
        assertThat(alice.tryCreate("Nonsense", "[]").statusCode()).isEqualTo(404);
        assertThat(alice.http.patch("/_apis/wit/workitems/1", "[]").statusCode())
                .isEqualTo(415);
        assertThat(alice.http.get("/Nowhere/_apis/wit/workitemtypes").statusCode())
                .isEqualTo(404);
        assertThat(new AzureClient(simulator, "wrong")
                        .http
                        .get("/_apis/projects")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void historyInAPatchIsACommentOfTheSameRevision() {
        alice.create("Task", "A");

        JsonNode patched = alice.patch(1, set("System.State", "Active"), set("System.History", "Started"));
        JsonNode comment = alice.comment(1, "Second");

        assertThat(patched.path("rev").asInt()).isEqualTo(2);
        assertThat(patched.path("fields").path("System.CommentCount").asInt()).isEqualTo(1);
        String comments = "/Web/_apis/wit/workItems/1/comments";
        JsonNode list = alice.get(comments + "?api-version=7.1-preview.4&order=asc&$top=1");
        assertThat(list.path("comments").findValuesAsText("text")).containsExactly("Started");
        assertThat(list.path("totalCount").asInt()).isEqualTo(2);
        assertThat(list.path("continuationToken").asText()).isNotEmpty();
        String one = comments + "/" + comment.path("id").asLong() + "?api-version=7.1-preview.4";
        assertThat(body(alice.http.patch(one, "{'text':'Third'}"), 200)
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(alice.http.delete(one).statusCode()).isEqualTo(200);
        assertThat(alice.http.get(one).statusCode()).isEqualTo(404);
        assertThat(alice.http.get(comments + "?api-version=7.1").statusCode()).isEqualTo(400);
    }

    @Test
    void updatesAndRevisionsTellTheHistory() {
        alice.create("Bug", "A");
        alice.patch(1, set("System.Title", "B"));

        JsonNode update =
                alice.get("/_apis/wit/workItems/1/updates").path("value").get(1);

        assertThat(update.path("fields").path("System.Title").path("oldValue").asText())
                .isEqualTo("A");
        assertThat(update.path("fields").path("System.Title").path("newValue").asText())
                .isEqualTo("B");
        assertThat(alice.get("/_apis/wit/workItems/1/revisions/1")
                        .path("fields")
                        .path("System.Title")
                        .asText())
                .isEqualTo("A");
    }

    @Test
    void attachmentIsUploadedAndLinked() {
        alice.create("Bug", "A");
        JsonNode upload = body(alice.http.post("/Web/_apis/wit/attachments?fileName=a b.txt", "hello", BYTES), 201);
        String url = upload.path("url").asText();

        alice.patch(1, "{'op':'add','path':'/relations/-','value':{'rel':'AttachedFile','url':'" + url + "'}}");

        JsonNode relation = alice.get("/_apis/wit/workitems/1?$expand=relations")
                .path("relations")
                .get(0);
        assertThat(relation.path("attributes").path("name").asText()).isEqualTo("a b.txt");
        assertThat(relation.path("attributes").path("resourceSize").asInt()).isEqualTo(5);
        assertThat(alice.http.get(url).body()).isEqualTo("hello");
    }

    @Test
    void largeAttachmentComesInRangesAndIsThereAfterTheLast() {
        JsonNode begun =
                body(alice.http.post("/_apis/wit/attachments?uploadType=chunked&fileName=big.bin", "", BYTES), 201);
        String chunks = "/_apis/wit/attachments/" + begun.path("id").asText() + "?uploadType=chunked";
        String url = begun.path("url").asText();

        body(range(chunks, "hel", "bytes 0-2/5"), 201);
        HttpResponse<String> early = alice.http.get(url);
        HttpResponse<String> gap = range(chunks, "o", "bytes 4-4/5");
        body(range(chunks, "lo", "bytes 3-4/5"), 201);

        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(gap.statusCode()).isEqualTo(400);
        assertThat(alice.http.get(url).body()).isEqualTo("hello");
    }

    private HttpResponse<String> range(String path, String bytes, String range) {
        return alice.http.send("PUT", path, bytes, "Content-Type", "application/octet-stream", "Content-Range", range);
    }

    @Test
    void parentLinkShowsOnBothItems() {
        alice.create("Epic", "Parent");
        alice.create("Task", "Child");
        String parent = simulator.url() + "/acme/_apis/wit/workItems/1";

        alice.patch(
                2,
                "{'op':'add','path':'/relations/-','value':{'rel':'System.LinkTypes.Hierarchy-Reverse','url':'" + parent
                        + "'}}");

        JsonNode relations = alice.get("/_apis/wit/workitems/1?$expand=all").path("relations");
        assertThat(relations.findValuesAsText("rel")).containsExactly("System.LinkTypes.Hierarchy-Forward");
        assertThat(relations.get(0).path("url").asText()).endsWith("/workItems/2");
    }

    @Test
    void linkHasTheNameOfItsEndOnBothItemsAndNeedsATarget() {
        alice.create("Task", "First");
        alice.create("Task", "Then");
        String base = simulator.url() + "/acme/_apis/wit/workItems/";
        String add =
                "{'op':'add','path':'/relations/-','value':{'rel':'System.LinkTypes.Dependency-Forward','url':'" + base;

        alice.patch(1, add + "2'}}");

        assertThat(alice.get("/_apis/wit/workitems/1?$expand=all")
                        .at("/relations/0/attributes/name")
                        .asText())
                .isEqualTo("Successor");
        assertThat(alice.get("/_apis/wit/workitems/2?$expand=all")
                        .at("/relations/0/attributes/name")
                        .asText())
                .isEqualTo("Predecessor");
        assertThat(alice.get("/_apis/wit/workItemRelationTypes").path("value").findValuesAsText("name"))
                .contains("Related", "Duplicate Of", "Tested By");
    }

    @Test
    void revisionsFeedContinuesWhereItStopped() {
        alice.create("Bug", "A");
        alice.create("Task", "B");
        String feed = "/_apis/wit/reporting/workitemrevisions?api-version=7.1&continuationToken=";

        JsonNode first = alice.get(feed + "&$maxPageSize=1");
        JsonNode second = alice.get(feed + first.path("continuationToken").asText());
        alice.patch(1, set("System.Title", "C"));
        JsonNode third = alice.get(feed + second.path("continuationToken").asText());

        assertThat(first.path("isLastBatch").asBoolean()).isFalse();
        assertThat(second.path("values").findValuesAsText("id")).containsExactly("2");
        assertThat(second.path("isLastBatch").asBoolean()).isTrue();
        assertThat(third.path("values").findValuesAsText("rev")).containsExactly("2");
        assertThat(third.path("values")
                        .get(0)
                        .path("fields")
                        .path("System.ChangedBy")
                        .asText())
                .isEqualTo("Alice <alice@example.com>");
    }

    @Test
    void deletedItemIsGoneUntilRestored() {
        alice.create("Bug", "A");

        assertThat(body(alice.http.delete("/_apis/wit/workitems/1"), 200)
                        .path("code")
                        .asInt())
                .isEqualTo(200);
        assertThat(alice.http.get("/_apis/wit/workitems/1").statusCode()).isEqualTo(404);
        body(alice.http.patch("/_apis/wit/recyclebin/1", "{'isDeleted':false}"), 200);

        assertThat(alice.get("/_apis/wit/workitems/1").path("rev").asInt()).isEqualTo(3);
    }

    @Test
    void batchesAndListsNameWhatIsMissing() {
        alice.create("Bug", "A");

        JsonNode batch = body(
                alice.http.post(
                        "/_apis/wit/workitemsbatch", "{'ids':[1,99],'fields':['System.Title'],'errorPolicy':'omit'}"),
                200);

        assertThat(batch.path("value").get(0).path("fields")).hasSize(1);
        assertThat(alice.http.get("/_apis/wit/workitems?ids=1,99").statusCode()).isEqualTo(404);
        assertThat(alice.http
                        .get("/_apis/wit/workitems/1?fields=System.Title&$expand=all")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void personAtTheDeskWorksOnTheSameItems() {
        String key =
                simulator.desk().create("bob@example.com", "Web", "Task", Map.of(CardField.TITLE, "From the page"));

        simulator.desk().edit("Alice", key, Map.of(CardField.STATUS, "Active", CardField.LABELS, "x, y"));
        simulator.desk().comment("alice@example.com", key, "Seen");

        JsonNode fields = alice.get("/_apis/wit/workitems/" + key).path("fields");
        assertThat(fields.path("System.CreatedBy").path("displayName").asText()).isEqualTo("Bob");
        assertThat(fields.path("System.Tags").asText()).isEqualTo("x; y");
        assertThat(fields.path("System.CommentCount").asInt()).isEqualTo(1);
        JsonNode state = body(new VendorClient(simulator.url(), "").get("/_sim/state"), 200);
        assertThat(state.path("revisions").findValuesAsText("field")).contains("System.State", "System.Tags");
    }
}
