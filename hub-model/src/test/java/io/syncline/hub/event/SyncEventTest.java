package io.syncline.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import org.junit.jupiter.api.Test;

class SyncEventTest {
    private static final String BEFORE_RUNS = """
            {"head":{"id":"m1","schema":1,"at":"2026-11-22T07:00:00Z"},"connection":"c1","twin":"t1","side":"right",\
            "direction":"INCOMING","outcome":"APPLIED","event":1,"rules":1,"writes":[],"notes":[]}""";

    @Test
    void eventOfTheTimeBeforeRunsWereRecordedIsReadAndWrittenAsEver() {
        SyncEvent event = HubJson.read(BEFORE_RUNS, SyncEvent.class);

        assertThat(event.run()).isEmpty();
        assertThat(HubJson.text(event)).isEqualTo(BEFORE_RUNS);
    }
}
