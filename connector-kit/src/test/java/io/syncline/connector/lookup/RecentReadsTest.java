package io.syncline.connector.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentReadsTest {
    private final HandClock clock = new HandClock();
    private final RecentReads<String> reads = new RecentReads<>(clock);
    private final Instance one = instance("one");

    private static Instance instance(String id) {
        return new Instance(
                new InstanceId(id),
                id,
                URI.create("https://tracker.example"),
                Credentials.of(Map.of()),
                new WebhookSecret("secret"),
                false);
    }

    @Test
    void whatWasReadIsHandedOutOnce() {
        reads.keep(one, "7", "first");
        reads.keep(one, "7", "second");

        assertThat(reads.take(one, "7")).contains("second");
        assertThat(reads.take(one, "7")).isEmpty();
    }

    @Test
    void whatIsTwoSecondsOldIsOfNoUse() {
        reads.keep(one, "7", "old");
        clock.forward(2);

        assertThat(reads.take(one, "7")).isEmpty();
    }

    @Test
    void equalIdsOfTwoInstancesAreTwoEntities() {
        reads.keep(one, "7", "of one");

        assertThat(reads.take(instance("two"), "7")).isEmpty();
        assertThat(reads.take(one, "7")).contains("of one");
    }

    @Test
    void onlyTheNewestHundredAreKept() {
        for (int id = 0; id <= 100; id++) reads.keep(one, "" + id, "text");

        assertThat(reads.take(one, "0")).isEmpty();
        assertThat(reads.take(one, "1")).contains("text");
    }
}
