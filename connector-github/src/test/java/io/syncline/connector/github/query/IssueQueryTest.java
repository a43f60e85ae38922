package io.syncline.connector.github.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.github.wire.Issue;
import io.syncline.hub.HubJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueQueryTest {
    private static final Issue ISSUE = HubJson.read("""
            {"number": 7, "title": "Login fails", "body": "Since Monday\\n\\n<!-- syncline:m-1 -->", "state": "open",
             "user": {"login": "alice"}, "labels": [{"name": "bug"}, {"name": "good first issue"}],
             "assignees": [{"login": "bob"}], "milestone": {"number": 1, "title": "Version 2"},
             "html_url": "https://github.com/acme/web/issues/7", "repository_url": "https://api.github.com/repos/acme/web",
             "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z", "comments": 0}
            """, Issue.class);

    private static boolean matches(String query) {
        return switch (IssueQuery.read(query)) {
            case QueryReading.Readable(IssueQuery readable) -> readable.matches(ISSUE);
            case QueryReading.Unreadable(String why) -> throw new AssertionError(why);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "label:bug",
                "LABEL:Bug",
                "label:\"good first issue\"",
                "label:other,bug",
                "-label:other",
                "is:open",
                "is:issue",
                "-is:pr",
                "state:open",
                "assignee:bob",
                "assignee:*",
                "-assignee:carol",
                "author:Alice",
                "milestone:\"version 2\"",
                "repo:acme/web",
                "org:acme",
                "user:ACME",
                "login",
                "\"login fails\"",
                "monday",
                "fails in:title",
                "label:bug is:open assignee:bob",
                "-no:label",
                "type:issue"
            })
    void fulfilled(String query) {
        assertThat(matches(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label:other", "-label:bug", "is:closed", "is:pr", "state:closed", "assignee:carol", "author:bob",
                "milestone:other", "repo:acme/api", "logout", "-login", "monday in:title", "no:assignee", "no:label",
                "no:milestone", "label:bug is:closed", "syncline", "reason:completed", "type:Bug"
            })
    void notFulfilled(String query) {
        assertThat(matches(query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour:red",
                "is:blue",
                "state:ajar",
                "label:",
                "label:\"open end",
                "no:fun",
                "bug OR label:x",
                "(label:a)",
                "assignee:@me",
                "in:comments",
                "is:open,closed",
                "created:>2026-01-01"
            })
    void unreadable(String query) {
        assertThat(IssueQuery.read(query)).isInstanceOf(QueryReading.Unreadable.class);
    }

    @Test
    void unknownQualifierIsNamed() {
        assertThat(IssueQuery.read("label:bug colour:red"))
                .isInstanceOfSatisfying(QueryReading.Unreadable.class, unreadable -> assertThat(unreadable.why())
                        .contains("colour")
                        .contains("label"));
    }
}
