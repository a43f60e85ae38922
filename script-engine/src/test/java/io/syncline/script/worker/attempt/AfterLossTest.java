package io.syncline.script.worker.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.worker.pool.LineLost.Blame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterLossTest {

    @ParameterizedTest
    @CsvSource({
        "OWN,     false, false, 0, TOO_LONG",
        "OWN,     true,  false, 0, TOO_LONG",
        "OTHERS,  false, false, 4, REPEAT",
        "OTHERS,  false, false, 5, UNAVAILABLE",
        "OTHERS,  true,  false, 0, LOST",
        "UNKNOWN, false, false, 0, REPEAT_ALONE",
        "UNKNOWN, false, true,  1, TOO_MUCH",
        "UNKNOWN, true,  true,  1, LOST",
        "CLOSING, false, false, 0, UNAVAILABLE",
        "CLOSING, true,  false, 0, LOST",
    })
    void lossIsBlamedOnlyOnWhoCausedIt(Blame blame, boolean changed, boolean alone, int repeats, AfterLoss after) {
        assertThat(AfterLoss.of(blame, changed, alone, repeats)).isEqualTo(after);
    }
}
