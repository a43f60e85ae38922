package io.syncline.connector.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JqlTest {
    @Test
    void queryStandsBesideIssueAndProject() {
        assertThat(Jql.about(7, "UD", "labels = sync OR labels = x ORDER BY created DESC"))
                .contains("id = 7 AND project = \"UD\" AND (labels = sync OR labels = x)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ORDER BY rank", " order by created"})
    void emptyQueryIsTheProject(String query) {
        assertThat(Jql.about(7, "UD", query)).contains("id = 7 AND project = \"UD\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) OR (b", "(a", "a)", "summary ~ \"x", "summary ~ 'x) OR (y", "summary ~ \"x\\\") OR (y"})
    void queryCannotReachOutOfItsParentheses(String query) {
        assertThat(Jql.about(7, "UD", query)).isEmpty();
    }

    @Test
    void parenthesesAndOrderInsideQuotesAreText() {
        assertThat(Jql.about(7, "UD", "summary ~ \") order by (\"")).isPresent();
    }

    @Test
    void quotesInAProjectStayInside() {
        assertThat(Jql.project("a\" OR \"b")).isEqualTo("project = \"a\\\" OR \\\"b\"");
    }
}
