package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.access.Budget;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.tracker.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GithubAppTest {
    private final GithubFixture fixture = new GithubFixture();
    private final Credentials app = fixture.app();

    @AfterEach
    void close() {
        fixture.close();
    }

    private ProbeRequest settings(Map<String, String> instead) {
        Map<String, String> fields = new TreeMap<>(app.values());
        fields.putAll(instead);
        return new ProbeRequest(fixture.instance().url(), fields, true);
    }

    private Instance instance() {
        Instance usual = fixture.instance();
        return new Instance(usual.id(), usual.uid(), usual.url(), app, usual.webhookSecret(), true);
    }

    private List<RightCheck> missing(String project) {
        return fixture
                .tracker()
                .rights(new VerifyRequest(settings(Map.of()), new TreeSet<>(Set.of(project))))
                .checks()
                .stream()
                .filter(check -> check.state() == RightCheck.RightState.MISSING)
                .toList();
    }

    @Test
    void appWritesAsItsBotOutOfTheBudgetOfItsInstallation() {
        HubIssue fields = HubIssue.empty().with("summary", "By an App");
        CreatePlan plan = new CreatePlan("m-1", Instant.now(), false, "acme/web", fields, List.of());

        Answer<WriteResult> made = fixture.tracker().create(instance(), plan);
        CreatePlan again = new CreatePlan("m-1", plan.intended(), true, "acme/web", fields, List.of());
        Answer<WriteResult> repeated = fixture.tracker().create(instance(), again);

        assertThat(made.result()).isPresent();
        assertThat(repeated.result().orElseThrow().ref())
                .isEqualTo(made.result().orElseThrow().ref());
        assertThat(fixture.tracker().probe(settings(Map.of())).account()).contains("syncline[bot]");
        assertThat(fixture.tracker().budgets(instance()))
                .extracting(Budget::name)
                .contains("901 core");
    }

    @Test
    void permissionThatTheAppLacksIsNamed() {
        fixture.simulator().gate().withhold("hooks");
        fixture.simulator().gate().withhold("issues:write");

        assertThat(missing("acme/web")).extracting(RightCheck::name).containsExactly("write", "webhooks");
    }

    @Test
    void repositoryWithoutTheAppIsNamed() {
        assertThat(missing("nobody/nothing")).extracting(RightCheck::name).containsExactly("project");
    }

    @Test
    void fieldThatIsWrongIsNamed() {
        ProbeResult key = fixture.tracker().probe(settings(Map.of("privateKey", "no key")));
        ProbeResult id = fixture.tracker().probe(settings(Map.of("appId", "78")));
        ProbeResult both = fixture.tracker().probe(settings(Map.of("token", "t")));

        assertThat(key.field()).contains("credentials.privateKey");
        assertThat(id.field()).contains("credentials.privateKey");
        assertThat(both.field()).contains("credentials.token");
    }
}
