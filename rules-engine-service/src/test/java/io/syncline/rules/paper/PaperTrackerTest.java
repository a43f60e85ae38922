package io.syncline.rules.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.tracker.AskingTracker;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperTrackerTest {
    private final Paper paper = new Paper();
    private final LocalTracker tracker = new PaperTracker(
            new AskingTracker(PaperTrackerTest::real),
            issue -> {
                throw new AssertionError("nothing is stored here");
            },
            paper);

    /** A tracker that only answers questions: anything with an effect fails the test. */
    private static TrackerTold real(TrackerAsk ask) {
        Object answer =
                switch (ask.what()) {
                    case "names" -> List.of(HubNamed.of("1", "there"));
                    case "project" -> HubProject.of("10", "UD", "Demo");
                    case "fields" -> List.of(new FieldInfo("f1", "Severity", "OPTION", true, List.of("Low")));
                    case "http" -> {
                        assertThat(ask.with().getFirst().path("method").asText())
                                .isEqualTo("GET");
                        yield new HttpReply(200, TextNode.valueOf("read"), Map.of());
                    }
                    default -> throw new AssertionError(ask.what() + " reached the tracker");
                };
        return new TrackerTold(HubJson.tree(answer), "");
    }

    @Test
    void componentMadeOnPaperIsFoundLater() {
        HubNamed made = tracker.makeName(NameKind.COMPONENT, "UD", "new");

        assertThat(tracker.names(NameKind.COMPONENT, "UD")).contains(made);
        assertThat(tracker.names(NameKind.VERSION, "UD")).doesNotContain(made);
        assertThat(tracker.project("UD").orElseThrow().components()).containsExactly(made);
        assertThat(paper.writes())
                .extracting(
                        FieldWrite::field, write -> write.after().path("name").asText())
                .containsExactly(tuple("component", "new"));
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        tracker.makeName(NameKind.VERSION, "UD", "There");
        tracker.makeOption("f1", "Low");

        assertThat(paper.writes()).isEmpty();
    }

    @Test
    void optionMadeOnPaperIsFoundLater() {
        tracker.makeOption("f1", "High");

        assertThat(tracker.fields().getFirst().options()).containsExactly("Low", "High");
        assertThat(paper.writes()).hasSize(1);
    }

    @Test
    void onlyReadingCallsReachTheTracker() {
        HttpReply posted = tracker.http(call("POST"));
        HttpReply read = tracker.http(call("GET"));

        assertThat(posted.body()).isEqualTo(NullNode.instance);
        assertThat(read.body().asText()).isEqualTo("read");
        assertThat(paper.writes()).hasSize(1);
        assertThat(paper.notes()).hasSize(1).first().asString().contains("POST /rest/x");
    }

    private static HttpAsk call(String method) {
        return new HttpAsk(method, "/rest/x", TextNode.valueOf("b"), Map.of(), Map.of());
    }
}
