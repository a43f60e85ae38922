package io.syncline.connector.jira.client;

import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.issue.Jql;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import java.util.Optional;

/** Asks whether an issue matches JQL, now where Jira can say so. */
public final class MatchClient {
    private final JiraEditions editions;

    public MatchClient(JiraEditions editions) {
        this.editions = editions;
    }

    /** Refused with field {@code query} when Jira cannot read the query. */
    public Answer<MatchResult> matches(Instance instance, Match match) {
        String id = match.entity().id();
        if (!id.matches("\\d{1,18}")) return Answer.refused("entity", "'" + id + "' is not the id of a Jira issue");
        Optional<String> jql = Jql.about(Long.parseLong(id), match.project(), match.query());
        if (jql.isEmpty()) return Answer.refused("query", "quotes or parentheses of the query do not pair up");
        Answer<Boolean> answer = editions.of(instance).holds(instance, Long.parseLong(id), jql.get());
        return answer instanceof Answer.Refused<Boolean>(Optional<String> field, String message) && field.isEmpty()
                ? Answer.refused("query", message)
                : answer.map(MatchResult::new);
    }
}
