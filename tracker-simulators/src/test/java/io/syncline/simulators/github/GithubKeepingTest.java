package io.syncline.simulators.github;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.keeping.Keeping;
import io.syncline.simulators.testing.HookReceiver;
import io.syncline.simulators.testing.VendorClient;
import io.syncline.simulators.webhook.HmacSignature;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubKeepingTest {
    private static final String REPOSITORY = "/repos/acme/web";
    private static final String ISSUES = REPOSITORY + "/issues";

    @TempDir
    Path folder;

    private final HookReceiver receiver = new HookReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void goesOnWhereItEnded() {
        String before;
        try (var first = start()) {
            fill(alice(first));
            before = state(first);
        }

        try (var second = start()) {
            assertThat(state(second)).isEqualTo(before);
            assertThat(body(alice(second).get(ISSUES + "/1/timeline"), 200)).isNotEmpty();
            assertThat(body(alice(second).post(ISSUES, "{'title':'Next'}"), 201)
                            .path("number")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void hookStillDeliversSigned() {
        try (var first = start()) {
            fill(alice(first));
        }
        receiver.clear();

        try (var second = start()) {
            alice(second).post(ISSUES, "{'title':'Next'}");
            await().untilAsserted(() -> assertThat(receiver.received()).isNotEmpty());
        }

        var event = receiver.received().getFirst();
        assertThat(event.header("X-GitHub-Event")).isEqualTo("issues");
        assertThat(event.header("X-Hub-Signature-256")).isEqualTo(HmacSignature.sha256("s3cr3t", event.body()));
    }

    private void fill(VendorClient alice) {
        body(
                alice.post(
                        REPOSITORY + "/hooks",
                        "{'name':'web','events':['issues'],'config':{'url':'" + receiver.url()
                                + "','content_type':'json','secret':'s3cr3t'}}"),
                201);
        body(alice.post(REPOSITORY + "/labels", "{'name':'kept','color':'ff0000'}"), 201);
        body(alice.post(REPOSITORY + "/milestones", "{'title':'One'}"), 201);
        body(
                alice.post(
                        ISSUES,
                        "{'title':'Kept','body':'text','labels':['kept'],'assignees':['bob'],'milestone':1,'type':'Bug',"
                                + "'issue_field_values':[{'field_id':501,'value':'High'},{'field_id':503,'value':2}]}"),
                201);
        body(alice.post(ISSUES + "/1/comments", "{'body':'said'}"), 201);
        body(alice.patch(ISSUES + "/1", "{'state':'closed','state_reason':'not_planned'}"), 200);
    }

    private GithubSimulator start() {
        return GithubSimulator.start(Listen.local(0), Clock.systemUTC(), Keeping.in(folder));
    }

    private static VendorClient alice(GithubSimulator simulator) {
        return new VendorClient(simulator.apiUrl(), "token ghp_sim_alice");
    }

    /** Without what deliveries leave behind, which are not kept. */
    private static String state(GithubSimulator simulator) {
        String state = new VendorClient(simulator.url(), "token ghp_sim_alice")
                .get("/_sim/state")
                .body();
        return state.replace(simulator.url(), "").replaceAll("\"last_response\":\\{[^}]*}", "");
    }
}
