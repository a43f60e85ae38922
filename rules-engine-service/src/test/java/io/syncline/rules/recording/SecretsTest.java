package io.syncline.rules.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.HubJson;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.tracker.RecordedAnswer;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String CANARY = "canary-4711";

    @Test
    void secretsOfACallAreBlankedWhereverTheyStand() {
        HttpAsk ask = new HttpAsk(
                "GET",
                "/rest/x",
                HubJson.tree(Map.of("nested", List.of(Map.of("clientSecret", CANARY)))),
                Map.of("access_token", CANARY, "page", "1"),
                Map.of("X-Api-Key", CANARY, "Accept", "text/plain"));
        HttpReply reply = new HttpReply(
                200, HubJson.tree(Map.of("password", CANARY, "name", "kept")), Map.of("Set-Cookie", CANARY));

        RecordedAnswer stored = Secrets.without(new RecordedAnswer(
                new TrackerAsk("http", List.of(HubJson.tree(ask))), new TrackerTold(HubJson.tree(reply), "")));

        assertThat(HubJson.text(stored)).doesNotContain(CANARY).contains("kept", "text/plain", "page");
    }

    @Test
    void otherQuestionsStayAsTheyAre() {
        RecordedAnswer answer = new RecordedAnswer(
                new TrackerAsk("userByEmail", List.of(HubJson.tree("a@example.com"))),
                new TrackerTold(NullNode.instance, ""));

        assertThat(Secrets.without(answer)).isSameAs(answer);
    }
}
