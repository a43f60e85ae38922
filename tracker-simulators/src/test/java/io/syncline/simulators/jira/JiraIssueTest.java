package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.core.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JiraIssueTest {
    @RegisterExtension
    final JiraSite site = new JiraSite();

    @Test
    void everyRequestNeedsALogin() throws Exception {
        var nobody = Http.anonymous(site.jira.url());
        var impostor = Http.basic(site.jira.url(), "alice@example.com", "jira-token");

        assertThat(nobody.get("/rest/api/3/myself").statusCode()).isEqualTo(401);
        assertThat(json(impostor.get("/rest/api/3/myself")).path("errorMessages"))
                .hasSize(1);
        assertThat(nobody.get("/rest/api/3/serverInfo").statusCode()).isEqualTo(200);
        assertThat(json(site.bot.get("/rest/api/3/myself")).path("accountId").asText())
                .isEqualTo("syncline-bot");
    }

    @Test
    void createdIssueHasDefaultsAndItsFields() throws Exception {
        var key = site.create(
                "One",
                ",\"labels\":[\"a\",\"b\"],\"customfield_10101\":\"ACME\",\"customfield_10105\":2.5",
                ",\"customfield_10102\":[{\"value\":\"Chrome\"},{\"value\":\"Edge\"}],\"assignee\":{\"accountId\":\"bob\"}",
                ",\"description\":\"h1. Hi\\r\\n*bold*\"");

        var fields = site.fields(key);

        assertThat(key).isEqualTo("UD-1");
        assertThat(fields.at("/status/statusCategory/key").asText()).isEqualTo("new");
        assertThat(fields.at("/reporter/accountId").asText()).isEqualTo("alice");
        assertThat(fields.at("/assignee/displayName").asText()).isEqualTo("Bob Baker");
        assertThat(fields.at("/priority/name").asText()).isEqualTo("Medium");
        assertThat(fields.at("/customfield_10102/1/value").asText()).isEqualTo("Edge");
        assertThat(fields.path("customfield_10105").asDouble()).isEqualTo(2.5);
        assertThat(fields.path("description").asText()).isEqualTo("h1. Hi\r\n*bold*");
        assertThat(fields.path("created").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(fields.path("resolution").isNull()).isTrue();
    }

    @Test
    void complaintsStandBesideTheirFields() throws Exception {
        var answer = site.alice.post("/rest/api/2/issue", """
                {"fields":{"project":{"key":"UD"},"summary":" ","labels":["a b"],"status":{"name":"Done"},
                 "priority":{"name":"Urgent"},"customfield_99999":"x"}}""");

        var errors = json(answer).path("errors");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(errors.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("summary", "issuetype", "labels", "status", "priority", "customfield_99999");
        assertThat(site.alice.post("/rest/api/2/issue", "{").statusCode()).isEqualTo(400);
        assertThat(site.alice.get("/rest/api/2/issue/UD-99").statusCode()).isEqualTo(404);
    }

    @Test
    void editChangesOnlyWhatItNamesAndWritesTheChangelog() throws Exception {
        var key = site.create("One", ",\"labels\":[\"a\"]");
        var before = site.fields(key).path("updated").asText();

        var status = site.edit(
                key, "{\"fields\":{\"summary\":\"Two\"},\"update\":{\"labels\":[{\"add\":\"b\"},{\"remove\":\"a\"}]}}");

        var fields = site.fields(key);
        var changes =
                json(site.bot.get("/rest/api/3/issue/" + key + "/changelog")).path("values");
        assertThat(status).isEqualTo(204);
        assertThat(fields.path("summary").asText()).isEqualTo("Two");
        assertThat(fields.path("labels").toString()).isEqualTo("[\"b\"]");
        assertThat(fields.path("updated").asText()).isGreaterThan(before);
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/items/0/fromString").asText()).isEqualTo("One");
        assertThat(changes.at("/0/author/accountId").asText()).isEqualTo("alice");
    }

    @Test
    void equalValuesChangeNothing() throws Exception {
        var key = site.create("One", ",\"labels\":[\"a\",\"b\"]");
        var before = site.fields(key).path("updated").asText();

        site.edit(key, "{\"fields\":{\"summary\":\"One\",\"labels\":[\"b\",\"a\"],\"description\":\"\"}}");

        assertThat(site.fields(key).path("updated").asText()).isEqualTo(before);
        assertThat(json(site.bot.get("/rest/api/3/issue/" + key + "/changelog")).path("values"))
                .isEmpty();
    }

    @Test
    void statusMovesByTransitionOnly() throws Exception {
        var key = site.create("One");

        var direct = site.edit(key, "{\"fields\":{\"status\":{\"name\":\"Done\"}}}");
        var done = site.move(key, "31");
        var fields = site.fields(key);
        var reopened = site.move(key, "11");

        assertThat(direct).isEqualTo(400);
        assertThat(done).isEqualTo(204);
        assertThat(fields.at("/resolution/name").asText()).isEqualTo("Done");
        assertThat(fields.path("resolutiondate").asText()).isNotEmpty();
        assertThat(reopened).isEqualTo(204);
        assertThat(site.fields(key).path("resolution").isNull()).isTrue();
    }

    @Test
    void operationsFollowTheirWorkflow() throws Exception {
        var key = site.createIn("OPS", "One");

        var transitions =
                json(site.bot.get("/rest/api/3/issue/" + key + "/transitions")).path("transitions");

        assertThat(transitions).hasSize(1);
        assertThat(transitions.at("/0/to/name").asText()).isEqualTo("In Progress");
        assertThat(site.move(key, "21")).isEqualTo(400);
        assertThat(site.move(key, "11")).isEqualTo(204);
        assertThat(site.move(key, "21")).isEqualTo(204);
    }

    @Test
    void propertiesComeWithTheCreateAndLeaveTheUpdateTimeAlone() throws Exception {
        var created = json(site.bot.post("/rest/api/3/issue", """
                {"fields":{"project":{"id":"10022"},"issuetype":{"id":"10002"},"summary":"One"},
                 "properties":[{"key":"syncline","value":{"twin":"t1"}}]}"""));
        var path = "/rest/api/3/issue/" + created.path("id").asText();
        var before = site.fields("UD-1").path("updated").asText();

        assertThat(site.bot.put(path + "/properties/other", "\"x\"").statusCode())
                .isEqualTo(201);
        assertThat(site.bot.put(path + "/properties/other", "7").statusCode()).isEqualTo(200);
        assertThat(json(site.bot.get(path + "/properties/syncline"))
                        .at("/value/twin")
                        .asText())
                .isEqualTo("t1");
        assertThat(json(site.bot.get(path + "?properties=*all"))
                        .at("/properties/other")
                        .asInt())
                .isEqualTo(7);
        assertThat(site.bot.delete(path + "/properties/other").statusCode()).isEqualTo(204);
        assertThat(site.bot.get(path + "/properties/other").statusCode()).isEqualTo(404);
        assertThat(site.fields("UD-1").path("updated").asText()).isEqualTo(before);
    }

    @Test
    void subtasksHangOnTheirParent() throws Exception {
        site.create("Parent");
        var lonely = site.alice.post(
                "/rest/api/2/issue",
                "{\"fields\":{\"project\":{\"key\":\"UD\"},\"issuetype\":{\"name\":\"Sub-task\"},\"summary\":\"s\"}}");
        site.alice.post(
                "/rest/api/2/issue",
                "{\"fields\":{\"project\":{\"key\":\"UD\"},\"issuetype\":{\"name\":\"Sub-task\"},\"summary\":\"s\",\"parent\":{\"key\":\"UD-1\"}}}");

        assertThat(lonely.statusCode()).isEqualTo(400);
        assertThat(site.fields("UD-1").at("/subtasks/0/key").asText()).isEqualTo("UD-2");
        assertThat(site.fields("UD-2").at("/parent/key").asText()).isEqualTo("UD-1");
        assertThat(site.bot.delete("/rest/api/3/issue/UD-1").statusCode()).isEqualTo(400);
        assertThat(site.bot.delete("/rest/api/3/issue/UD-1?deleteSubtasks=true").statusCode())
                .isEqualTo(204);
        assertThat(site.bot.get("/rest/api/3/issue/UD-2").statusCode()).isEqualTo(404);
    }

    @Test
    void revisionsTellWhoChangedWhatFromWhat() throws Exception {
        var key = site.create("One");
        site.edit(key, "{\"fields\":{\"summary\":\"Two\"}}");

        var revisions = json(site.bot.get("/_sim/state")).path("revisions");

        var last = revisions.get(revisions.size() - 1);
        assertThat(last.path("entity").asText()).isEqualTo(key);
        assertThat(last.path("field").asText()).isEqualTo("summary");
        assertThat(last.path("from").asText()).isEqualTo("One");
        assertThat(last.path("who").asText()).isEqualTo("alice");
    }

    @Test
    void fieldsCanBeChosen() throws Exception {
        var key = site.create("One");

        var two = json(site.bot.get("/rest/api/3/issue/" + key + "?fields=summary,status"))
                .path("fields");
        var without = json(site.bot.get("/rest/api/3/issue/" + key + "?fields=-comment"))
                .path("fields");

        assertThat(two.fieldNames()).toIterable().containsExactlyInAnyOrder("summary", "status");
        assertThat(without.has("comment")).isFalse();
        assertThat(without.has("labels")).isTrue();
    }
}
