package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.simulators.core.Http;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.journal.JournalFilter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JiraDeskTest {
    @RegisterExtension
    final JiraSite site = new JiraSite();

    @Test
    void personCreatesEditsMovesAndComments() throws Exception {
        var desk = site.jira.desk();
        var key = desk.create("bob", "UD", "Bug", Map.of(CardField.TITLE, "One", CardField.LABELS, "a, b"));
        desk.edit("carol", key, Map.of(CardField.STATUS, "Done", CardField.ASSIGNEE, "alice"));
        desk.comment("alice", key, "thanks");

        var fields = site.fields(key);

        assertThat(fields.at("/issuetype/name").asText()).isEqualTo("Bug");
        assertThat(fields.at("/reporter/accountId").asText()).isEqualTo("bob");
        assertThat(fields.at("/status/name").asText()).isEqualTo("Done");
        assertThat(fields.at("/labels/1").asText()).isEqualTo("b");
        assertThat(fields.at("/comment/comments/0/author/accountId").asText()).isEqualTo("alice");
        assertThat(desk.card(key).orElseThrow().field(CardField.ASSIGNEE)).isEqualTo("alice");
        assertThat(site.jira.journal().entries(JournalFilter.changes())).isEmpty();
    }

    @Test
    void deskKnowsTheWorkflow() {
        var desk = site.jira.desk();
        var key = desk.create("bob", "OPS", "", Map.of(CardField.TITLE, "One"));

        assertThatThrownBy(() -> desk.edit("bob", key, Map.of(CardField.STATUS, "Done")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pageShowsAndEditsIssues() throws Exception {
        var browser = Http.anonymous(site.jira.url());
        var key = json(browser.post(
                        "/_sim/ui/issues",
                        "{\"person\":\"carol\",\"project\":\"UD\",\"type\":\"Story\",\"title\":\"<b>One</b>\"}"))
                .path("key")
                .asText();
        browser.send(
                "PATCH",
                "/_sim/ui/issues/" + key,
                "{\"person\":\"carol\",\"status\":\"In Progress\",\"assignee\":\"\"}");

        var page = browser.get("/?issue=" + key).body();

        assertThat(browser.get("/").body()).contains("UI Design", key, "&lt;b&gt;One&lt;/b&gt;");
        assertThat(page).contains("<option value=\"In Progress\" selected>").doesNotContain("<b>One");
        assertThat(browser.get("/browse/" + key).statusCode()).isEqualTo(302);
    }
}
