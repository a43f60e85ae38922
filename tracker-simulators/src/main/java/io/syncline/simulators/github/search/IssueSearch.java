package io.syncline.simulators.github.search;

import io.syncline.simulators.github.wire.Times;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueComment;
import io.syncline.simulators.github.world.IssueContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A parsed search, ready to be asked about one issue after the other. */
public final class IssueSearch {
    private static final Set<String> KNOWN = Set.of(
            "repo",
            "org",
            "user",
            "is",
            "state",
            "label",
            "author",
            "assignee",
            "in",
            "no",
            "milestone",
            "type",
            "created",
            "updated",
            "reason",
            "sort",
            "archived");

    private final List<Term> terms;
    private final List<String> places = new ArrayList<>();

    /** Refuses a query with a qualifier that does not exist here, rather than finding too much. */
    public IssueSearch(String query, Account caller) {
        terms = Term.parse(query.replace("@me", caller.login()));
        for (Term term : terms) {
            if (!term.plain() && !KNOWN.contains(term.qualifier()))
                throw GithubProblem.invalidValue("Search", "q", term.qualifier());
            if (term.qualifier().equals("in")) places.addAll(term.choices());
        }
        if (places.isEmpty()) places.addAll(List.of("title", "body", "comments"));
    }

    /** Whether the issue was found when it had this content. */
    public boolean finds(Issue issue, IssueContent content) {
        return terms.stream().allMatch(term -> matches(term, issue, content) != term.negated());
    }

    private boolean matches(Term term, Issue issue, IssueContent content) {
        return switch (term.qualifier()) {
            case "" -> text(issue, content).contains(term.value().toLowerCase(Locale.ROOT));
            case "repo" -> issue.repository().fullName().equalsIgnoreCase(term.value());
            case "org", "user" -> issue.repository().owner().login().equalsIgnoreCase(term.value());
            case "is" -> is(term.value(), content);
            case "state" -> content.state().word().equals(term.value());
            case "reason" ->
                content.state()
                        .reason()
                        .filter(term.value().replace(' ', '_')::equals)
                        .isPresent();
            case "label" ->
                term.choices().stream()
                        .anyMatch(name -> content.labels().stream().anyMatch(label -> label.named(name)));
            case "author" -> issue.author().login().equalsIgnoreCase(term.value());
            case "assignee" ->
                content.assignees().stream().anyMatch(user -> user.login().equalsIgnoreCase(term.value()));
            case "no" -> none(term.value(), content);
            case "milestone" ->
                content.milestone()
                        .filter(set -> set.title().equalsIgnoreCase(term.value()))
                        .isPresent();
            case "type" -> type(term.value(), content);
            case "created" -> TimeRange.parse(term.value()).contains(issue.createdAt());
            case "updated" ->
                TimeRange.parse(term.value()).contains(java.time.Instant.parse(Times.text(content.updatedAt())));
            default -> !term.negated();
        };
    }

    private static boolean is(String value, IssueContent content) {
        return switch (value) {
            case "issue", "public" -> true;
            case "open", "closed" -> content.state().word().equals(value);
            case "locked" -> content.locked();
            case "unlocked" -> !content.locked();
            default -> false;
        };
    }

    private static boolean type(String value, IssueContent content) {
        return value.equals("issue")
                || content.type()
                        .filter(set -> set.name().equalsIgnoreCase(value))
                        .isPresent();
    }

    private static boolean none(String what, IssueContent content) {
        return switch (what) {
            case "label" -> content.labels().isEmpty();
            case "assignee" -> content.assignees().isEmpty();
            case "milestone" -> content.milestone().isEmpty();
            case "type" -> content.type().isEmpty();
            default -> false;
        };
    }

    private String text(Issue issue, IssueContent content) {
        Stream<String> texts = places.stream().flatMap(place -> switch (place) {
            case "title" -> Stream.of(content.title());
            case "body" -> content.body().stream();
            case "comments" -> issue.comments().stream().map(IssueComment::body);
            default -> Stream.of();
        });
        return String.join("\n", texts.toList()).toLowerCase(Locale.ROOT);
    }
}
