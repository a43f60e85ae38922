package io.syncline.rules.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameTest {

    @Test
    void lineEndsAndTrailingBlanksDoNotCount() {
        assertThat(Same.markdown("a  \r\nb\r\n", "a\nb")).isTrue();
        assertThat(Same.markdown("a\nb", "a\n\nb")).isFalse();
    }

    @Test
    void namedThingsAreComparedByName() {
        assertThat(Same.values(HubJson.tree(Map.of("name", "Done", "id", "3")), HubJson.tree(Map.of("name", "Done"))))
                .isTrue();
        assertThat(Same.values(HubJson.tree(Map.of("name", "Done")), HubJson.tree(Map.of("name", "To Do"))))
                .isFalse();
    }

    @Test
    void cascadingOptionsAreComparedOnBothLevels() {
        Map<String, Object> berlin = Map.of("value", "Europe", "child", Map.of("id", "7", "value", "Berlin"));

        assertThat(Same.values(
                        HubJson.tree(berlin),
                        HubJson.tree(Map.of("value", "Europe", "child", Map.of("value", "Berlin")))))
                .isTrue();
        assertThat(Same.values(
                        HubJson.tree(berlin),
                        HubJson.tree(Map.of("value", "Europe", "child", Map.of("value", "Paris")))))
                .isFalse();
        assertThat(Same.values(HubJson.tree(berlin), HubJson.tree(Map.of("value", "Europe"))))
                .isFalse();
    }

    @Test
    void usersAreComparedByKey() {
        Map<String, Object> alice = Map.of("key", "u1", "displayName", "Alice", "email", "a@example.com");

        assertThat(Same.values(HubJson.tree(alice), HubJson.tree(Map.of("key", "u1", "displayName", "Alice B."))))
                .isTrue();
    }

    @Test
    void setsAreComparedWithoutOrder() {
        assertThat(Same.values(
                        HubJson.tree(List.of(Map.of("label", "a"), Map.of("label", "b"))),
                        HubJson.tree(List.of(Map.of("label", "b"), Map.of("label", "a")))))
                .isTrue();
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(Same.values(HubJson.tree(5), HubJson.tree(5.0))).isTrue();
    }

    @Test
    void aReplicaDiffersWhenACommentIsEdited() {
        HubIssue before = issue("first");

        assertThat(Content.same(before, issue("first\r\n"))).isTrue();
        assertThat(Content.same(before, issue("second"))).isFalse();
    }

    @Test
    void whatChangesByItselfIsNotContent() {
        HubIssue before = issue("first");

        assertThat(Content.same(before, before.with("updated", "2026-01-01T00:00:00Z")))
                .isTrue();
        assertThat(Content.same(before, before.with("assignee", HubJson.tree(null))))
                .isTrue();
    }

    @Test
    void markupCountsInPlainTextAndNotInDescriptions() {
        assertThat(Same.values("summary", HubJson.tree("*now*"), HubJson.tree("_now_")))
                .isFalse();
        assertThat(Same.values("description", HubJson.tree("*now*"), HubJson.tree("_now_")))
                .isTrue();
        assertThat(Content.same(
                        HubIssue.empty().with("description", "* a\n* b"),
                        HubIssue.empty().with("description", "- a\n- b")))
                .isTrue();
    }

    private static HubIssue issue(String comment) {
        return HubIssue.empty().with("summary", "S").with("comments", List.of(HubComment.fresh(comment)));
    }
}
