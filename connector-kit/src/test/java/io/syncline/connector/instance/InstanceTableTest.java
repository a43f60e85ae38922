package io.syncline.connector.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.RetiredWebhookSecret;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.webhook.RetiredSecret;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstanceTableTest {
    private static final InstanceId ID = new InstanceId("i-1");
    private final CredentialCipher cipher =
            new CredentialCipher("k1:" + Base64.getEncoder().encodeToString(new byte[32]), new SecureRandom());
    private final InstanceTable table = new InstanceTable(new TrackerKind("github"), cipher);

    private InstanceRecord record(String tracker, SealedText credentials) {
        return new InstanceRecord(
                ID,
                "uid-1",
                1,
                new TrackerKind(tracker),
                "GitHub",
                URI.create("https://api.github.com/"),
                credentials,
                cipher.seal("hook secret"),
                true);
    }

    @Test
    void instanceIsOpenedAndFoundByIdAndUid() {
        table.changed(ID, Optional.of(record("github", cipher.seal("{\"token\":\"t0k3n\"}"))));

        assertThat(table.byId(ID)).isEqualTo(table.byUid("uid-1"));
        assertThat(table.byId(ID).orElseThrow().credentials().get("token")).isEqualTo("t0k3n");
        assertThat(table.byId(ID).orElseThrow().url()).hasToString("https://api.github.com");
        assertThat(table.byId(ID).orElseThrow().toString())
                .doesNotContain("t0k3n")
                .doesNotContain("hook secret");
    }

    @Test
    void instanceOfAnotherTrackerAndARemovedOneAreNotThere() {
        table.changed(ID, Optional.of(record("jira", cipher.seal("{}"))));
        assertThat(table.byId(ID)).isEmpty();

        table.changed(ID, Optional.of(record("github", cipher.seal("{}"))));
        table.changed(ID, Optional.empty());
        assertThat(table.byId(ID)).isEmpty();
    }

    @Test
    void instanceIsPolledEveryMinuteUnlessItSaysOtherwise() {
        InstanceRecord usual = record("github", cipher.seal("{}"));
        table.changed(ID, Optional.of(usual));
        assertThat(table.pollIntervals()).containsExactly(Map.entry(ID, Duration.ofMinutes(1)));

        InstanceRecord never = new InstanceRecord(
                ID,
                "uid-1",
                2,
                usual.tracker(),
                "GitHub",
                usual.url(),
                usual.credentials(),
                usual.webhookSecret(),
                List.of(),
                false,
                false,
                Optional.of(Duration.ZERO));
        table.changed(ID, Optional.of(never));
        assertThat(table.pollIntervals()).containsExactly(Map.entry(ID, Duration.ZERO));
    }

    @Test
    void instanceThatCannotBeOpenedIsForgotten() {
        table.changed(ID, Optional.of(record("github", cipher.seal("{}"))));

        assertThatThrownBy(() -> table.changed(ID, Optional.of(record("github", new SealedText("v1.k9.AAAA")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(table.byId(ID)).isEmpty();
    }

    @Test
    void retiredSecretsAreOpenedToo() {
        Instant until = Instant.parse("2026-11-23T12:00:00Z");
        InstanceRecord now = record("github", cipher.seal("{}"));
        InstanceRecord rotated = new InstanceRecord(
                now.id(),
                now.uid(),
                2,
                now.tracker(),
                now.name(),
                now.url(),
                now.credentials(),
                cipher.seal("new secret"),
                List.of(new RetiredSecret(now.webhookSecret(), until)),
                true,
                false,
                Optional.empty());

        table.changed(ID, Optional.of(rotated));

        Instance instance = table.byId(ID).orElseThrow();
        assertThat(instance.webhookSecret()).isEqualTo(new WebhookSecret("new secret"));
        assertThat(instance.retired())
                .containsExactly(new RetiredWebhookSecret(new WebhookSecret("hook secret"), until));
        assertThat(table.all()).containsExactly(instance);
    }

    @Test
    void recordOfBeforeInstancesCouldBeInternalIsOfOneThatIsNot() {
        ObjectNode old = HubJson.tree(record("github", cipher.seal("{}"))).deepCopy();
        old.remove("internal");

        table.changed(ID, Optional.of(HubJson.convert(old, InstanceRecord.class)));

        assertThat(table.byId(ID).orElseThrow().internal()).isFalse();
    }
}
