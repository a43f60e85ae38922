package io.syncline.hub.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InstanceRecordTest {
    private static final String BEFORE_POLLING = """
            {"id":"jira","uid":"u","version":1,"tracker":"jira","name":"Jira","url":"https://jira.example.com",\
            "credentials":"v1.k1.AAAA","webhookSecret":"v1.k1.AAAA"}""";

    @Test
    void recordWithoutPollIntervalIsReadAndWrittenAsEver() {
        InstanceRecord record = HubJson.read(BEFORE_POLLING, InstanceRecord.class);

        assertThat(record.pollInterval()).isEmpty();
        assertThat(HubJson.text(record)).isEqualTo(BEFORE_POLLING);
    }

    @Test
    void pollIntervalIsWrittenInIsoForm() {
        String text = BEFORE_POLLING.replace("}", ",\"pollInterval\":\"PT30S\"}");

        InstanceRecord record = HubJson.read(text, InstanceRecord.class);

        assertThat(record.pollInterval()).contains(Duration.ofSeconds(30));
        assertThat(HubJson.text(record)).isEqualTo(text);
    }
}
