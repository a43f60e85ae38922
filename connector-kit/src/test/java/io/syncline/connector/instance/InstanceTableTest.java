package io.syncline.connector.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.state.InstanceRecord;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
                cipher.seal("hook secret"));
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
}
