package io.syncline.simulators.jira.api;

import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.jql.JqlException;
import io.syncline.simulators.jira.jql.JqlMatcher;
import io.syncline.simulators.jira.jql.JqlOrdering;
import io.syncline.simulators.jira.jql.JqlQuery;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds issues, behind the present by the lag that faults ask for. A search paged by tokens goes on with the issues its
 * first page found.
 */
public final class SearchIndex {
    /** One page, and the token of the next if there is one. */
    record Page(List<JiraIssue> issues, Optional<String> next) {}

    private static final int REMEMBERED = 500;

    private final Site site;
    private final Issues issues;
    private final Faults faults;
    private final Ticker ticker;
    private final Map<String, List<JiraIssue>> rests = new LinkedHashMap<>();

    public SearchIndex(Site site, Issues issues, Faults faults, Ticker ticker) {
        this.site = site;
        this.issues = issues;
        this.faults = faults;
        this.ticker = ticker;
    }

    Page page(String jql, JiraUser user, Set<String> reconcile, String token, int size) {
        var rest = token.isEmpty() ? bounded(jql, user, reconcile) : rests.get(token);
        if (rest == null) throw JiraRefusal.message(400, "Invalid or expired page token.");
        if (rest.size() <= size) return new Page(rest, Optional.empty());
        var next = UUID.randomUUID().toString();
        rests.put(next, List.copyOf(rest.subList(size, rest.size())));
        if (rests.size() > REMEMBERED) rests.remove(rests.keySet().iterator().next());
        return new Page(rest.subList(0, size), Optional.of(next));
    }

    /** All that match; {@code reconcile} holds ids seen as they are now whatever the lag. */
    public List<JiraIssue> find(String jql, JiraUser user, Set<String> reconcile) {
        return find(JqlQuery.parse(jql), user, reconcile);
    }

    void check(JqlQuery query, JiraUser user) {
        matcher(user).check(query);
    }

    public void clear() {
        rests.clear();
    }

    private List<JiraIssue> bounded(String jql, JiraUser user, Set<String> reconcile) {
        var query = JqlQuery.parse(jql);
        if (!query.bounded())
            throw new JqlException(
                    "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        return find(query, user, reconcile);
    }

    private List<JiraIssue> find(JqlQuery query, JiraUser user, Set<String> reconcile) {
        var matcher = matcher(user);
        matcher.check(query);
        return seen(reconcile).stream()
                .filter(issue -> matcher.matches(query, issue))
                .sorted(JqlOrdering.of(query))
                .toList();
    }

    private List<JiraIssue> seen(Set<String> reconcile) {
        var lag = faults.searchLag();
        if (lag.isZero()) return issues.all();
        Map<Long, JiraIssue> seen = issues.asOf(ticker.now().minus(lag)).stream()
                .collect(Collectors.toMap(JiraIssue::id, Function.identity()));
        for (var id : reconcile) {
            issues.find(id).ifPresent(issue -> seen.put(issue.id(), issue));
        }
        return List.copyOf(seen.values());
    }

    private JqlMatcher matcher(JiraUser user) {
        return new JqlMatcher(site, ticker.now(), user.accountId());
    }
}
