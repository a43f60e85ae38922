package io.syncline.rules.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneProgressTest {

    @Test
    void theOffsetNeverPassesARecordThatIsNotDone() {
        LaneProgress progress = started(10, 11, 12);

        progress.done(11);
        progress.done(12);
        assertThat(progress.committable()).isEqualTo(10);

        progress.done(10);
        assertThat(progress.committable()).isEqualTo(13);
        assertThat(progress.idle()).isTrue();
    }

    @Test
    void aRecordGivenUpIsReadAgain() {
        LaneProgress progress = started(10, 11, 12);

        progress.done(10);
        progress.givenUp(11);
        progress.done(12);

        assertThat(progress.committable()).isEqualTo(11);
        assertThat(progress.rewind()).hasValue(11);
        assertThat(progress.committable()).isEqualTo(11);
        assertThat(progress.rewind()).isEmpty();
    }

    private static LaneProgress started(long... offsets) {
        LaneProgress progress = new LaneProgress(offsets[0]);
        for (long offset : offsets) progress.started(offset);
        return progress;
    }
}
