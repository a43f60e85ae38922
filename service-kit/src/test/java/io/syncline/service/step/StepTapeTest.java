package io.syncline.service.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.event.TrackerStep;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTapeTest {
    private static final TrackerStep STEP =
            new TrackerStep(Instant.parse("2026-11-28T01:00:00Z"), "PUT /rest/api/3/issue/7", "204");

    @Test
    void stepsAreTakenDownOnlyWhileSomebodyWantsToKnow() {
        StepTape.took(STEP);
        List<TrackerStep> during = StepTape.during(() -> {
            StepTape.took(STEP);
            return StepTape.sofar();
        });

        assertThat(during).containsExactly(STEP);
        assertThat(StepTape.sofar()).isEmpty();
    }

    @Test
    void workWithinWorkHasATapeOfItsOwn() {
        List<TrackerStep> outer = StepTape.during(() -> {
            StepTape.took(STEP);
            StepTape.during(() -> {
                StepTape.took(STEP);
                return true;
            });
            return StepTape.sofar();
        });

        assertThat(outer).containsExactly(STEP);
    }

    @Test
    void tapeIsOfFiniteLength() {
        int kept = StepTape.during(() -> {
            for (int i = 0; i <= StepTape.MOST; i++) StepTape.took(STEP);
            return StepTape.sofar().size();
        });

        assertThat(kept).isEqualTo(StepTape.MOST);
    }

    @Test
    void headerIsAsciiAndTellsTheSame() {
        TrackerStep german = new TrackerStep(STEP.at(), "POST /issue", "keine Antwort, müde");

        String header = StepHeader.write(List.of(STEP, german));

        assertThat(header).matches("\\p{ASCII}+");
        assertThat(StepHeader.read(header)).containsExactly(STEP, german);
    }

    @Test
    void headerThatCannotBeReadTellsNothing() {
        assertThat(StepHeader.read("[{")).isEmpty();
        assertThat(StepHeader.read("null")).isEmpty();
    }
}
