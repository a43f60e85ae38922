package io.syncline.simulators.core;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.simulators.desk.CardField;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private final Simulator simulator = Simulator.start(Listen.local(0), Clock.systemUTC(), around -> new Notebook());
    private final Http http = Http.basic(simulator.url(), "ann", "secret");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void journalTellsWhatCameInButNotTheCredentials() throws Exception {
        http.post("/notes?a=1", "{\"title\":\"x\"}");
        http.get("/notes");
        http.get("/nowhere");

        var entries = json(http.get("/_sim/journal"));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).path("body").path("title").asText()).isEqualTo("x");
        assertThat(entries.get(0).path("query").path("a").asText()).isEqualTo("1");
        assertThat(entries.get(0).path("headers").path("authorization").asText())
                .isEqualTo("***");
        assertThat(entries.get(0).path("status").asInt()).isEqualTo(201);
        assertThat(entries.get(2).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void journalFiltersAndForgets() throws Exception {
        http.post("/notes", "{}");
        http.get("/notes");

        assertThat(json(http.get("/_sim/journal?mutating=true"))).hasSize(1);
        assertThat(json(http.get("/_sim/journal?method=GET&path=%5E/no"))).hasSize(1);
        assertThat(json(http.get("/_sim/journal?since=2999-01-01T00:00:00Z"))).isEmpty();
        assertThat(http.get("/_sim/journal?since=yesterday").statusCode()).isEqualTo(400);
        http.delete("/_sim/journal");
        assertThat(json(http.get("/_sim/journal"))).isEmpty();
    }

    @Test
    void statusFaultAnswersWithoutDoingAnythingAsOftenAsAsked() throws Exception {
        http.post("/_sim/faults", """
                {"kind":"status","status":429,"method":"POST","pathPattern":"^/notes","times":1,
                 "headers":{"Retry-After":"7"},"body":{"error":"slow down"}}""");

        var first = http.post("/notes", "{}");
        var second = http.post("/notes", "{}");

        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(json(first).path("error").asText()).isEqualTo("slow down");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(json(http.get("/_sim/state")).path("notes").asInt()).isEqualTo(1);
    }

    @Test
    void lostReplyDoesTheWorkAndDropsTheLine() throws Exception {
        http.post("/_sim/faults", "[{\"kind\":\"lostReply\",\"times\":1}]");

        assertThatThrownBy(() -> http.post("/notes", "{}")).isInstanceOf(IOException.class);

        assertThat(json(http.get("/_sim/state")).path("notes").asInt()).isEqualTo(1);
        assertThat(json(http.get("/_sim/journal")).get(0).path("fault").asText())
                .isEqualTo("lostReply");
    }

    @Test
    void slowFaultDelaysTheAnswer() throws Exception {
        http.post("/_sim/faults", "{\"kind\":\"slow\",\"delayMs\":300,\"times\":1}");
        var start = System.nanoTime();

        http.get("/notes");

        assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
    }

    @Test
    void automationChangesTheCardAfterWritesOfItsAccountOnly() throws Exception {
        http.post("/_sim/faults", """
                {"kind":"automation","actor":"^Basic","person":"ann","field":"title","append":" [seen]","times":1}""");
        http.post("/_sim/faults", """
                {"kind":"automation","actor":"^somebody else","person":"ann","field":"title","set":"never"}""");

        http.post("/notes", "{\"title\":\"a\"}");
        http.post("/notes", "{\"title\":\"b\"}");

        assertThat(simulator.desk().card("N/1").orElseThrow().field(CardField.TITLE))
                .isEqualTo("a [seen]");
        assertThat(simulator.desk().card("N/2").orElseThrow().field(CardField.TITLE))
                .isEqualTo("b");
    }

    @Test
    void resetForgetsEverything() throws Exception {
        http.post("/notes", "{}");
        http.post("/_sim/faults", "{\"kind\":\"status\"}");

        assertThat(http.post("/_sim/reset", "{}").statusCode()).isEqualTo(204);

        assertThat(json(http.get("/_sim/state")).path("notes").asInt()).isZero();
        assertThat(json(http.get("/_sim/journal"))).isEmpty();
        assertThat(json(http.get("/_sim/faults"))).isEmpty();
    }

    @Test
    void refusesUnknownFaultsAndBrokenJson() throws Exception {
        assertThat(http.post("/_sim/faults", "{\"kind\":\"fire\"}").statusCode())
                .isEqualTo(400);
        assertThat(http.post("/_sim/faults", "{\"kind\":\"textRewrite\",\"form\":\"upper\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.post("/_sim/faults", "{\"kind\":\"automation\",\"field\":\"title\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.post("/_sim/faults", "{\"kind\":\"status\",\"pathPattern\":\"(\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.post("/notes", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void pageShowsIssuesWithEverythingPeopleTypedEscaped() throws Exception {
        var evil = "\\\"><script>alert(1)</script>'&";
        http.post("/_sim/ui/issues", "{\"person\":\"ann\",\"project\":\"N\",\"title\":\"" + evil + "\"}");
        http.post("/_sim/ui/issues/N%2F1/comments", "{\"person\":\"ann\",\"text\":\"<img onerror=x>\"}");

        var overview = http.get("/").body();
        var issue = http.get("/?issue=N%2F1").body();

        assertThat(overview).contains("N/1", "Notes", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(issue)
                .contains(
                        "value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;\"", "&lt;img onerror=x&gt;")
                .doesNotContain("<script>alert", "<img");
        assertThat(http.get("/?issue=%3Cb%3E").body()).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(http.get("/_sim/ui/desk.js").statusCode()).isEqualTo(200);
    }

    @Test
    void pageEditsAnIssue() throws Exception {
        var key = json(http.post("/_sim/ui/issues", "{\"person\":\"ann\",\"project\":\"N\",\"title\":\"a\"}"))
                .path("key")
                .asText();

        var edited = http.send("PATCH", "/_sim/ui/issues/N%2F1", "{\"person\":\"ann\",\"status\":\"open\"}");
        var anonymous = http.send("PATCH", "/_sim/ui/issues/N%2F1", "{\"status\":\"open\"}");

        assertThat(key).isEqualTo("N/1");
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(anonymous.statusCode()).isEqualTo(400);
        assertThat(http.get("/").body()).contains("<td>open");
    }
}
