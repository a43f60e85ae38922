package io.syncline.connector.jira.transition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.jira.issue.JiraWrite.StatusTarget;
import io.syncline.connector.jira.wire.WireStatus;
import io.syncline.connector.jira.wire.WireTransition;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final WireStatus OPEN = status("1", "Open", "new");
    private static final WireStatus REVIEW = status("2", "Review", "indeterminate");
    private static final WireStatus TESTING = status("3", "Testing", "indeterminate");
    private static final WireStatus CLOSED = status("4", "Closed", "done");
    private static final Map<String, Map<String, Boolean>> ASKS =
            Map.of("comment", Map.of("required", true, "hasDefaultValue", false));

    private final Way way = new Way(new StatusTarget("Released", Optional.of("9")));

    private static WireStatus status(String id, String name, String category) {
        return new WireStatus(id, name, Optional.of(new WireStatus.Category(category)));
    }

    private static WireTransition to(WireStatus status) {
        return new WireTransition("to-" + status.id(), "Go", status, Optional.empty());
    }

    private static WireTransition asking(String id, WireStatus status) {
        JsonNode screen = HubJson.tree(ASKS);
        return new WireTransition(id, "Go", status, Optional.of(screen));
    }

    @Test
    void transitionThatArrivesIsTakenAndRatherOneWithoutQuestions() {
        WireStatus released = status("7", "released", "done");

        Answer<Step> step = way.next(
                OPEN,
                List.of(to(REVIEW), asking("a", released), new WireTransition("b", "Go", released, Optional.empty())));

        assertThat(step.result().orElseThrow().transition().id()).isEqualTo("b");
        assertThat(step.result().orElseThrow().arrives()).isTrue();
    }

    @Test
    void onlyWayOnIsTaken() {
        Answer<Step> step = way.next(OPEN, List.of(to(CLOSED), to(OPEN), asking("a", TESTING), to(REVIEW)));

        assertThat(step).isEqualTo(Answer.done(new Step(to(REVIEW), false)));
    }

    @Test
    void oneOfSeveralWaysIsNotGuessed() {
        Answer<Step> step = way.next(OPEN, List.of(to(REVIEW), to(TESTING)));

        assertThat(step)
                .isEqualTo(Answer.refused(
                        "status",
                        "no transition leads from 'Open' to 'Released'; reachable: Review, Testing; "
                                + "which of several ways leads there is not known"));
    }

    @Test
    void statusIsNotMetTwiceAndTheRefusalSaysHowFarTheIssueWent() {
        way.next(OPEN, List.of(to(REVIEW)));

        Answer<Step> step = way.next(REVIEW, List.of(to(OPEN)));

        assertThat(step)
                .isEqualTo(Answer.refused(
                        "status",
                        "no transition leads from 'Review' to 'Released'; reachable: Open; "
                                + "the issue was moved as far as 'Review'"));
    }

    @Test
    void longWalkEnds() {
        int steps = 0;
        while (way.next(status("s" + steps, "S" + steps, "new"), List.of(to(status("s" + (steps + 1), "n", "new"))))
                .result()
                .isPresent()) steps++;

        assertThat(steps).isEqualTo(7);
    }

    @Test
    void statusIsKnownByIdWhereThereIsNoName() {
        Way byId = new Way(new StatusTarget("", Optional.of("4")));

        assertThat(byId.leadsTo(CLOSED)).isTrue();
        assertThat(byId.leadsTo(OPEN)).isFalse();
    }
}
