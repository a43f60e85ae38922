package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.fault.FaultRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways through workflows, against the simulator: in OPS a step leads only to the next of To Do, In Progress and Done, and on to To Do. */
class JiraWorkflowTest {
    private final JiraFixture jira = new JiraFixture();

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void statusTwoStepsAwayIsReachedStepByStep() {
        String id = created("OPS", HubIssue.empty());

        WriteResult result = update(id, status("Done")).result().orElseThrow();

        assertThat(result.warnings()).isEmpty();
        assertThat(result.written().name("status")).contains("Done");
        assertThat(issue(id).name("status")).contains("Done");
    }

    @Test
    void newIssueIsBroughtToItsStatusStepByStep() {
        String id = created("OPS", status("Done"));

        assertThat(issue(id).name("status")).contains("Done");
    }

    @Test
    void nothingIsFinishedOnlyToGetSomewhereElse() {
        String id = created("OPS", status("In Progress"));

        Answer<WriteResult> answer = update(id, status("To Do"));

        assertThat(answer)
                .isEqualTo(
                        Answer.refused("status", "no transition leads from 'In Progress' to 'To Do'; reachable: Done"));
        assertThat(issue(id).name("status")).contains("In Progress");
    }

    @Test
    void noStepIsTakenTowardsAStatusThatDoesNotExist() {
        String id = created("OPS", HubIssue.empty());

        Answer<WriteResult> answer = update(id, status("Levitating").with("summary", "Changed"));

        assertThat(answer)
                .isEqualTo(Answer.refused(
                        "status", "no transition leads from 'To Do' to 'Levitating'; reachable: In Progress"));
        assertThat(issue(id).name("status")).contains("To Do");
        assertThat(issue(id).text("summary")).contains("Moving");
    }

    @Test
    void walkThatWasInterruptedGoesOnWhenItIsRepeated() {
        String id = created("OPS", HubIssue.empty());
        ObjectNode fault = HubJson.object()
                .put("kind", "lostReply")
                .put("method", "POST")
                .put("pathPattern", "/transitions$")
                .put("times", 1);
        jira.simulator().faults().add(FaultRule.parse(fault));

        Answer<WriteResult> first = update(id, status("Done"));
        assertThat(issue(id).name("status")).contains("In Progress");
        Answer<WriteResult> second = update(id, status("Done"));

        assertThat(first).isInstanceOf(Answer.TryLater.class);
        assertThat(second.result().orElseThrow().written().name("status")).contains("Done");
    }

    @Test
    void resolutionGoesWithTheTransitionWhoseScreenHasIt() {
        String id = created("UD", HubIssue.empty());

        WriteResult result = update(id, status("Done").with("resolution", Map.of("name", "Won't Do")))
                .result()
                .orElseThrow();

        assertThat(result.warnings()).isEmpty();
        assertThat(result.written().name("resolution")).contains("Won't Do");
        assertThat(issue(id).name("resolution")).contains("Won't Do");
    }

    @Test
    void resolutionWithoutATransitionIsLeftAndTold() {
        String id = created("UD", status("Done"));

        WriteResult result = update(id, HubIssue.empty().with("resolution", Map.of("name", "Won't Do")))
                .result()
                .orElseThrow();

        assertThat(result.warnings()).containsExactly("resolution: is 'Done' after the write, not 'Won't Do'");
        assertThat(issue(id).name("resolution")).contains("Done");
    }

    private static HubIssue status(String name) {
        return HubIssue.empty().with("status", Map.of("name", name));
    }

    private String created(String project, HubIssue more) {
        HubIssue fields = HubIssue.empty()
                .with("summary", "Moving")
                .with("typeName", "Task")
                .with(more);
        CreatePlan plan = new CreatePlan("m", Instant.now(), false, project, fields, List.of());
        WriteResult result =
                jira.tracker().create(jira.instance(), plan).result().orElseThrow();
        assertThat(result.warnings()).isEmpty();
        return result.ref().id();
    }

    private Answer<WriteResult> update(String id, HubIssue fields) {
        return jira.tracker().update(jira.instance(), id, new UpdatePlan(fields, HubIssue.empty(), List.of()));
    }

    private HubIssue issue(String id) {
        return jira.tracker().entity(jira.instance(), id).result().orElseThrow().issue();
    }
}
