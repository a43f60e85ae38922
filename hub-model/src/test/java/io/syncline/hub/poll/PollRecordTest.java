package io.syncline.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PollRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Watermark MARK = new Watermark(NOW, Optional.of("7;1;2"), new TreeMap<>(Map.of("1", "v1")));
    private final PollRecord none = PollRecord.none(new InstanceId("jira"), new TrackerKind("jira"), NOW);

    @Test
    void recordSurvivesTheWay() {
        PollRecord record = none.with("UD", MARK, List.of("UD"), NOW);

        assertThat(HubJson.read(HubJson.bytes(record), PollRecord.class)).isEqualTo(record);
    }

    @Test
    void watermarkWithoutWhatWasSeenIsRead() {
        Watermark read = HubJson.read("{\"since\":\"2026-11-22T07:00:00Z\"}", Watermark.class);

        assertThat(read).isEqualTo(new Watermark(NOW, Optional.empty(), new TreeMap<>()));
    }

    @Test
    void projectsThatNobodyWantsAreForgotten() {
        PollRecord record =
                none.with("UD", MARK, List.of("UD"), NOW).with("OPS", MARK, List.of("OPS"), NOW.plusSeconds(1));

        assertThat(record.watermark("UD")).isEmpty();
        assertThat(record.watermark("OPS")).contains(MARK);
        assertThat(record.at()).isEqualTo(NOW.plusSeconds(1));
    }
}
