package io.syncline.simulators.azure;

import static io.syncline.simulators.azure.AzureClient.set;
import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.keeping.Keeping;
import io.syncline.simulators.testing.HookReceiver;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureKeepingTest {
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
            assertThat(alice(second)
                            .get("/_apis/wit/workItems/1/revisions")
                            .path("count")
                            .asInt())
                    .isEqualTo(3);
            assertThat(alice(second).create("Bug", "Next").path("id").asInt()).isEqualTo(2);
        }
    }

    @Test
    void subscriptionStillDeliversWithItsPassword() {
        try (var first = start()) {
            fill(alice(first));
        }
        receiver.clear();

        try (var second = start()) {
            alice(second).create("Bug", "Next");
            await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        }

        var event = receiver.received().getFirst();
        assertThat(event.header("Authorization")).isEqualTo("Basic aG9va3VzZXI6aG9va3Bhc3M=");
        assertThat(event.json().path("notificationId").asInt()).isEqualTo(2);
    }

    private void fill(AzureClient alice) {
        body(
                alice.http.post(
                        "/_apis/hooks/subscriptions?api-version=7.1",
                        "{'publisherId':'tfs','eventType':'workitem.created','consumerId':'webHooks',"
                                + "'consumerActionId':'httpRequest','publisherInputs':{'projectId':''},"
                                + "'consumerInputs':{'url':'" + receiver.url()
                                + "','basicAuthUsername':'hookuser','basicAuthPassword':'hookpass'}}"),
                200);
        alice.create("Bug", "Kept", set("System.Tags", "one; two"), set("System.AssignedTo", "bob@example.com"));
        alice.patch(1, set("System.State", "Active"));
        alice.comment(1, "said");
    }

    private AzureSimulator start() {
        return AzureSimulator.start(Listen.local(0), Clock.systemUTC(), Keeping.in(folder));
    }

    private static AzureClient alice(AzureSimulator simulator) {
        return new AzureClient(simulator, "alice-pat");
    }

    private static String state(AzureSimulator simulator) {
        String state =
                alice(simulator).http.get(simulator.url() + "/_sim/state").body();
        return state.replace(simulator.url(), "");
    }
}
