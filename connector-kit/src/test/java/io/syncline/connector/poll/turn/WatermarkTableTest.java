package io.syncline.connector.poll.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.poll.PollRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatermarkTableTest {
    private static final InstanceId OURS = new InstanceId("ours-1");
    private static final InstanceId THEIRS = new InstanceId("theirs-2");
    private final WatermarkTable table = new WatermarkTable(
            instance -> instance.value().charAt(instance.value().length() - 1) - '0');

    private static PollRecord record(InstanceId instance, int second) {
        return PollRecord.none(instance, new TrackerKind("jira"), Instant.ofEpochSecond(second));
    }

    @Test
    void partitionIsUsedOnlyAfterItWasReadAsFarAsItReached() {
        table.assigned(1, 2);
        table.told(1, OURS, Optional.of(record(OURS, 1)));
        table.readUpTo(1, 1);
        assertThat(table.owns(OURS)).isFalse();

        table.told(1, OURS, Optional.of(record(OURS, 2)));
        table.readUpTo(1, 2);

        assertThat(table.owns(OURS)).isTrue();
        assertThat(table.of(OURS)).contains(record(OURS, 2));
        assertThat(table.all()).containsExactly(record(OURS, 2));
    }

    @Test
    void emptyPartitionIsUsedAtOnceAndThoseOfOthersNever() {
        table.assigned(1, 0);

        assertThat(table.owns(OURS)).isTrue();
        assertThat(table.owns(THEIRS)).isFalse();
        assertThat(table.of(THEIRS)).isEmpty();
    }

    @Test
    void partitionThatMovedAwayIsForgotten() {
        table.assigned(1, 0);
        table.keep(record(OURS, 1));
        table.lost(List.of(1));
        table.told(1, OURS, Optional.of(record(OURS, 2)));
        table.keep(record(OURS, 3));

        assertThat(table.owns(OURS)).isFalse();
        assertThat(table.of(OURS)).isEmpty();
    }

    @Test
    void removedRecordIsForgotten() {
        table.assigned(1, 0);
        table.keep(record(OURS, 1));
        table.told(1, OURS, Optional.empty());

        assertThat(table.of(OURS)).isEmpty();
    }
}
