package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lost creates while Jira's search knows nothing of the last half hour. */
class LostIssueTest {
    private final JiraFixture jira = new JiraFixture();

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void lostCreateIsFoundThoughTheSearchLags() {
        lag();
        people(3);
        CreatePlan plan = plan(false, Duration.ZERO);
        lose();
        Answer<WriteResult> lost = jira.tracker().create(jira.instance(), plan);
        people(60);

        Answer<WriteResult> again = jira.tracker().create(jira.instance(), repeated(plan));

        assertThat(lost).isInstanceOf(Answer.Unknown.class);
        assertThat(again.result().orElseThrow().ref().key()).isEqualTo("UD-4");
        assertThat(jira.simulator().desk().cards("UD")).hasSize(64);
    }

    @Test
    void createThatNeverHappenedIsDoneThoughTheSearchLags() {
        lag();
        people(3);

        Answer<WriteResult> created = jira.tracker().create(jira.instance(), plan(true, Duration.ZERO));

        assertThat(created.result().orElseThrow().ref().key()).isEqualTo("UD-4");
    }

    @Test
    void inAProjectWithoutIssuesOnlyTimeHelps() {
        lag();

        Answer<WriteResult> early = jira.tracker().create(jira.instance(), plan(true, Duration.ofMinutes(1)));
        Answer<WriteResult> late = jira.tracker().create(jira.instance(), plan(true, Duration.ofMinutes(6)));

        assertThat(early).isInstanceOf(Answer.TryLater.class);
        assertThat(late).isInstanceOf(Answer.Done.class);
    }

    @Test
    void troubleWhileLookingCreatesNothing() {
        people(3);
        var rule = HubJson.object().put("kind", "status").put("status", 503).put("pathPattern", "bulkfetch");
        jira.simulator().faults().add(FaultRule.parse(rule));

        Answer<WriteResult> answer = jira.tracker().create(jira.instance(), plan(true, Duration.ZERO));

        assertThat(answer).isInstanceOf(Answer.TryLater.class);
        assertThat(jira.simulator().desk().cards("UD")).hasSize(3);
    }

    @Test
    void triggerSeesAnIssueThatTheSearchDoesNotSeeYet() {
        lag();
        String key = jira.simulator()
                .desk()
                .create("alice", "UD", "", Map.of(CardField.TITLE, "x", CardField.LABELS, "sync"));
        var ref = jira.tracker()
                .entity(jira.instance(), key)
                .result()
                .orElseThrow()
                .ref();

        var matches = jira.tracker().matches(jira.instance(), new Match(ref, "UD", "labels = sync"));

        assertThat(matches.result().orElseThrow().matches()).isTrue();
    }

    private void lag() {
        var rule = HubJson.object().put("kind", "searchLag").put("delayMs", 1_800_000);
        jira.simulator().faults().add(FaultRule.parse(rule));
    }

    private void lose() {
        var rule =
                HubJson.object().put("kind", "lostReply").put("method", "POST").put("times", 1);
        jira.simulator().faults().add(FaultRule.parse(rule.put("pathPattern", "/rest/api/2/issue$")));
    }

    private void people(int count) {
        for (int i = 0; i < count; i++) {
            jira.simulator().desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Theirs " + i));
        }
    }

    private static CreatePlan plan(boolean repeated, Duration age) {
        HubIssue fields = HubIssue.empty().with("summary", "Ours").with("typeName", "Task");
        return new CreatePlan("m-" + age, Instant.now().minus(age), repeated, "UD", fields, List.of());
    }

    private static CreatePlan repeated(CreatePlan plan) {
        return new CreatePlan(plan.marker(), plan.intended(), true, plan.project(), plan.fields(), plan.comments());
    }
}
