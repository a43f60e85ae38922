package io.syncline.hub.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.webhook.RetiredSecret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstanceRecordTest {
    private static final SealedText SEALED = new SealedText("v1.k1.AAAA");
    private static final String OLD = """
            {"id":"jira","uid":"6f1c9f0e","version":1,"tracker":"jira","name":"Jira","url":"https://jira.example.com",\
            "credentials":"v1.k1.AAAA","webhookSecret":"v1.k1.AAAA"}""";

    @Test
    void recordIsReadAsItWasWritten() {
        RetiredSecret old = new RetiredSecret(SEALED, Instant.parse("2026-11-28T10:00:00Z"));
        InstanceRecord record = new InstanceRecord(
                new InstanceId("jira"),
                "6f1c9f0e",
                2,
                new TrackerKind("jira"),
                "Jira",
                URI.create("https://jira.example.com"),
                SEALED,
                SEALED,
                List.of(old),
                true,
                true,
                Optional.of(Duration.ofSeconds(30)));

        assertThat(HubJson.read(HubJson.bytes(record), InstanceRecord.class)).isEqualTo(record);
        assertThat(HubJson.text(record)).contains("\"pollInterval\":\"PT30S\"");
    }

    @Test
    void recordOfBeforeTheLastFieldsIsRead() {
        InstanceRecord read = HubJson.read(OLD, InstanceRecord.class);

        assertThat(read.retiredSecrets()).isEmpty();
        assertThat(read.webhooksKept()).isFalse();
        assertThat(read.internal()).isFalse();
        assertThat(read.pollInterval()).isEmpty();
    }

    @Test
    void announcementOfAnOlderConnectorKnowsNoWebhooks() {
        String old = """
                {"tracker":"jira","version":"1","url":"http://j","webhookUrl":"http://h","capabilities":[],"fields":[],
                 "credentialFields":[],"at":"2026-11-22T07:00:00Z"}""";

        assertThat(HubJson.read(old, ConnectorAnnouncement.class).webhooks()).isEmpty();
    }
}
