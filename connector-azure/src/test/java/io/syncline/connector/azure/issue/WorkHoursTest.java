package io.syncline.connector.azure.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.HubJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkHoursTest {
    @ParameterizedTest
    @CsvSource({"7200, 2", "5400, 1.5", "72000, 20", "60, 0.0167", "0, 0"})
    void secondsBecomeHours(String seconds, String hours) {
        assertThat(WorkHours.hours(seconds).orElseThrow().toString()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"2.0, 7200", "1.5, 5400", "0.0167, 60"})
    void hoursBecomeWholeSeconds(double hours, int seconds) {
        assertThat(WorkHours.seconds(HubJson.tree(hours))).isEqualTo(HubJson.tree(seconds));
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(WorkHours.hours("soon")).isEmpty();
        assertThat(WorkHours.hours("-3")).isEmpty();
        assertThat(WorkHours.seconds(NullNode.getInstance())).isEqualTo(NullNode.getInstance());
    }
}
