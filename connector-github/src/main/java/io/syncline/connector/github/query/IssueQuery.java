package io.syncline.connector.github.query;

import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.github.wire.Milestone;
import io.syncline.connector.github.wire.User;
import io.syncline.connector.marker.HiddenMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A query in a part of GitHub's search language, evaluated on an issue just read instead of on the search index, which lags. All
 * terms must hold; commas in one term mean "or"; a minus turns it round.
 */
public final class IssueQuery {
    private static final Set<String> CONNECTIVES = Set.of("AND", "OR", "NOT");
    private static final String KNOWN =
            "known are label, is, state, reason, type, assignee, author, milestone, no, repo, org, user, in";

    private final Predicate<Issue> all;

    private IssueQuery(Predicate<Issue> all) {
        this.all = all;
    }

    /** Reads a query; an empty one is fulfilled by every issue. */
    public static QueryReading read(String query) {
        return Term.split(query)
                .map(IssueQuery::of)
                .orElseGet(() -> new QueryReading.Unreadable("a quotation does not end"));
    }

    private static QueryReading of(List<Term> terms) {
        Set<String> places = places(terms);
        List<Predicate<Issue>> conditions = new ArrayList<>();
        for (Term term : terms) {
            try {
                Predicate<Issue> condition = condition(term, places);
                conditions.add(term.negated() ? condition.negate() : condition);
            } catch (IllegalArgumentException e) {
                return new QueryReading.Unreadable(String.valueOf(e.getMessage()));
            }
        }
        return new QueryReading.Readable(
                new IssueQuery(issue -> conditions.stream().allMatch(condition -> condition.test(issue))));
    }

    public boolean matches(Issue issue) {
        return all.test(issue);
    }

    private static Set<String> places(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.qualifier().equals("in"))
                .findFirst()
                .map(term -> Set.copyOf(term.values()))
                .orElse(Set.of("title", "body"));
    }

    private static Predicate<Issue> condition(Term term, Set<String> places) {
        if (term.qualifier().isEmpty()) return words(term, places);
        if (term.values().isEmpty()) throw new IllegalArgumentException(term.qualifier() + ": has no value");
        if (term.values().stream().anyMatch(value -> value.startsWith("@"))) {
            throw new IllegalArgumentException(term.qualifier() + ": name the account, @... means nobody here");
        }
        return switch (term.qualifier()) {
            case "label" -> issue -> any(term, issue.labelNames());
            case "is" -> is(term);
            case "state" -> state(term);
            case "reason" ->
                issue -> any(
                        term,
                        issue.stateReason().map(IssueQuery::spaced).stream().toList());
            case "type" -> type(term);
            case "assignee" -> issue -> star(term, issue.assigneeLogins());
            case "author" ->
                issue -> any(term, issue.user().map(User::login).stream().toList());
            case "milestone" ->
                issue -> star(
                        term, issue.milestone().map(Milestone::title).stream().toList());
            case "no" -> no(term);
            case "repo" -> issue -> any(term, List.of(repository(issue).toString()));
            case "org", "user" -> issue -> any(term, List.of(repository(issue).owner()));
            case "in" -> in(term);
            default -> throw new IllegalArgumentException("qualifier '" + term.qualifier() + "' is unknown; " + KNOWN);
        };
    }

    private static Predicate<Issue> words(Term term, Set<String> places) {
        String word = term.values().getFirst();
        if (CONNECTIVES.contains(word) || word.startsWith("(") || word.endsWith(")")) {
            throw new IllegalArgumentException("'" + word + "' is not understood: terms are joined by and only");
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        return issue -> (places.contains("title") && lower(issue.title()).contains(wanted))
                || (places.contains("body")
                        && lower(HiddenMarker.strip(issue.text())).contains(wanted));
    }

    private static Predicate<Issue> is(Term term) {
        String what = only(term);
        return switch (what) {
            case "open", "closed" -> issue -> issue.state().equals(what);
            case "issue" -> issue -> issue.pullRequest().isEmpty();
            case "pr" -> issue -> issue.pullRequest().isPresent();
            default -> throw wrong(term, "open, closed, issue, pr");
        };
    }

    private static Predicate<Issue> state(Term term) {
        String state = only(term);
        if (!Set.of("open", "closed").contains(state)) throw wrong(term, "open, closed");
        return issue -> issue.state().equals(state);
    }

    private static Predicate<Issue> type(Term term) {
        return switch (only(term)) {
            case "issue" -> issue -> issue.pullRequest().isEmpty();
            case "pr" -> issue -> issue.pullRequest().isPresent();
            default ->
                issue -> any(term, issue.type().map(IssueType::name).stream().toList());
        };
    }

    private static Predicate<Issue> no(Term term) {
        return switch (only(term)) {
            case "assignee" -> issue -> issue.assignees().isEmpty();
            case "label" -> issue -> issue.labels().isEmpty();
            case "milestone" -> issue -> issue.milestone().isEmpty();
            case "type" -> issue -> issue.type().isEmpty();
            default -> throw wrong(term, "assignee, label, milestone, type");
        };
    }

    private static Predicate<Issue> in(Term term) {
        if (!Set.of("title", "body").containsAll(term.values())) throw wrong(term, "title, body");
        return issue -> true;
    }

    private static boolean star(Term term, List<String> actual) {
        return term.values().equals(List.of("*")) ? !actual.isEmpty() : any(term, actual);
    }

    private static boolean any(Term term, List<String> actual) {
        return term.values().stream().anyMatch(value -> actual.stream().anyMatch(value::equalsIgnoreCase));
    }

    private static String only(Term term) {
        if (term.values().size() > 1) throw new IllegalArgumentException(term.qualifier() + ": takes one value");
        return lower(term.values().getFirst());
    }

    private static IllegalArgumentException wrong(Term term, String possible) {
        return new IllegalArgumentException(
                term.qualifier() + ":" + String.join(",", term.values()) + " is unknown; possible are " + possible);
    }

    private static RepositoryName repository(Issue issue) {
        return IssueAddress.of(issue).repository();
    }

    private static String spaced(String reason) {
        return reason.replace('_', ' ');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
