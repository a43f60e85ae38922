package io.syncline.connector.azure.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiqlTest {
    private static final String SCOPE =
            "SELECT [System.Id] FROM WorkItems WHERE [System.Id] = 40 AND [System.TeamProject] = 'Bob''s'";

    @Test
    void conditionIsAskedOfOneWorkItemInItsProject() {
        assertThat(Wiql.trigger(40, "Bob's", "[System.State] = 'New' OR [System.Tags] CONTAINS 'x'"))
                .contains(SCOPE + " AND ([System.State] = 'New' OR [System.Tags] CONTAINS 'x')");
    }

    @Test
    void blankConditionTakesInTheWholeProject() {
        assertThat(Wiql.trigger(40, "Bob's", "  ")).contains(SCOPE);
    }

    @Test
    void wholeQueryIsTakenByItsCondition() {
        String query = "Select [System.Id], [System.Title] From WorkItems\nWhere [System.State] = 'order by'"
                + " AND [System.Id] > 3 ORDER BY [System.Id]";

        assertThat(Wiql.trigger(40, "Bob's", query))
                .contains(SCOPE + " AND ([System.State] = 'order by' AND [System.Id] > 3)");
    }

    @Test
    void wholeQueryWithoutConditionTakesInTheWholeProject() {
        assertThat(Wiql.trigger(40, "Bob's", "SELECT [System.Id] FROM workitems"))
                .contains(SCOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[System.Id] = 1) OR ([System.Id] > 0", "([System.Id] = 1", "[System.Title] = 'open"})
    void conditionThatReachesBeyondItsPlaceIsNone(String condition) {
        assertThat(Wiql.trigger(40, "Web", condition)).isEmpty();
    }

    @Test
    void whatWeCreatedIsAskedSinceTheIntent() {
        assertThat(Wiql.createdByMe("Web", Instant.parse("2026-01-02T03:04:05.678Z")))
                .contains("[System.CreatedBy] = @Me", "[System.CreatedDate] >= '2026-01-02T03:04:05Z'");
    }
}
