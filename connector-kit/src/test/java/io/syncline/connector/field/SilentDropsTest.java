package io.syncline.connector.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilentDropsTest {
    private static List<String> drops(HubIssue wanted, HubIssue after) {
        return SilentDrops.of(wanted, after, List.of());
    }

    private static HubIssue issue(String field, Object value) {
        return HubIssue.empty().with(field, value);
    }

    private static HubIssue empty(String field) {
        return HubIssue.empty().with(field, NullNode.getInstance());
    }

    @Test
    void valueThatIsNotThereAfterwardsIsTold() {
        assertThat(drops(issue("due", "2026-12-24"), empty("due")))
                .containsExactly("due: the tracker took the value, but left the field empty");
        assertThat(drops(issue("labels", List.of(Map.of("label", "a"))), issue("labels", List.of())))
                .hasSize(1);
    }

    @Test
    void valueThatWasToGoAndIsStillThereIsTold() {
        assertThat(drops(empty("assignee"), issue("assignee", Map.of("key", "bob"))))
                .containsExactly("assignee: was to be emptied, but the tracker kept a value");
    }

    @Test
    void anotherNameThanTheWantedOneIsTold() {
        HubIssue after = issue("priority", Map.of("id", "3", "name", "Medium"));

        assertThat(drops(issue("priority", Map.of("name", "High")), after))
                .containsExactly("priority: is 'Medium' after the write, not 'High'");
        assertThat(drops(issue("priority", "medium"), after)).isEmpty();
        assertThat(drops(issue("priority", "3"), after)).isEmpty();
        assertThat(drops(issue("priority", Map.of("id", "9")), after)).isEmpty();
    }

    @Test
    void customFieldIsFoundByNameAndById() {
        HubIssue after = issue(
                "customFields",
                Map.of("Team", Map.of("id", "customfield_7", "name", "Team", "type", "STRING", "value", "")));

        for (String name : List.of("team", "customfield_7", "7")) {
            assertThat(drops(issue("customFields", Map.of(name, Map.of("value", "red"))), after))
                    .containsExactly("customFields." + name + ": the tracker took the value, but left the field empty");
        }
    }

    @Test
    void nothingIsSaidTwice() {
        assertThat(SilentDrops.of(issue("due", "x"), empty("due"), List.of("due: bugs have no due date")))
                .isEmpty();
    }

    @Test
    void textsThatMerelyLookDifferentAreLeftAlone() {
        assertThat(drops(issue("description", "**a**"), issue("description", "*a*")))
                .isEmpty();
    }
}
