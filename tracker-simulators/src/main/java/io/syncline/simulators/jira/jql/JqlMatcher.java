package io.syncline.simulators.jira.jql;

import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldKind;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.jql.JqlClause.Comparison;
import io.syncline.simulators.jira.jql.JqlClause.Operand;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether an issue fits a query, for one user at one moment. {@link JqlException} for what does not exist. */
public final class JqlMatcher {
    private final Site site;
    private final Instant now;
    private final String user;

    public JqlMatcher(Site site, Instant now, String user) {
        this.site = site;
        this.now = now;
        this.user = user;
    }

    public boolean matches(JqlQuery query, JiraIssue issue) {
        return query.clause().filter(c -> !fits(c, issue)).isEmpty();
    }

    /** Names and values that do not exist end in {@link JqlException}, even when there is no issue to try. */
    public void check(JqlQuery query) {
        query.clause().ifPresent(this::check);
        query.orders().forEach(order -> JqlSubject.named(order.field()));
    }

    private void check(JqlClause clause) {
        switch (clause) {
            case JqlClause.And and -> and.all().forEach(this::check);
            case JqlClause.Or or -> or.any().forEach(this::check);
            case JqlClause.Not not -> check(not.clause());
            case Comparison c -> {
                var subject = JqlSubject.named(c.field());
                checkOperator(subject, c);
                c.operands().stream().filter(o -> !(o instanceof Operand.Empty)).forEach(o -> check(subject, c, o));
            }
        }
    }

    private static void checkOperator(JqlSubject subject, Comparison c) {
        var textual = subject instanceof JqlSubject.Text;
        var emptiness = c.operator() == JqlOperator.IS || c.operator() == JqlOperator.IS_NOT;
        if (!emptiness && textual != c.operator().textual())
            throw new JqlException("The operator '%s' is not supported by the '%s' field."
                    .formatted(c.operator().text(), c.field()));
    }

    private void check(JqlSubject subject, Comparison c, Operand operand) {
        var known =
                switch (subject) {
                    case JqlSubject.Project p ->
                        site.projects().stream().anyMatch(project -> is(project, text(operand)));
                    case JqlSubject.Values v -> known(v.field(), text(operand));
                    case JqlSubject.Time t -> JqlTime.instant(operand, now).isPresent();
                    case JqlSubject.Number n -> number(operand).isPresent();
                    case JqlSubject.Category k -> true;
                    case JqlSubject.Key k -> true;
                    case JqlSubject.Text t -> true;
                };
        if (known) return;
        if (subject instanceof JqlSubject.Time)
            throw new JqlException(
                    "Date value '%s' for field '%s' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."
                            .formatted(text(operand), c.field()));
        throw new JqlException("The value '%s' does not exist for the field '%s'.".formatted(text(operand), c.field()));
    }

    private boolean known(Field field, String value) {
        return switch (field.kind()) {
            case STATUS -> site.status(value).isPresent();
            case ISSUE_TYPE -> site.issueType(value).isPresent();
            case PRIORITY -> Named.find(site.priorities(), value).isPresent();
            case OPTION, OPTIONS ->
                Named.find(site.options(field.id(), field.options()), value).isPresent();
            case RESOLUTION -> Named.find(site.resolutions(), value).isPresent();
            case TEXT,
                    RICH_TEXT,
                    NUMBER,
                    DATE,
                    DATE_TIME,
                    URL,
                    LABELS,
                    USER,
                    USERS,
                    CASCADING,
                    COMPONENTS,
                    VERSION,
                    VERSIONS,
                    PROJECT,
                    PARENT,
                    SECURITY_LEVEL,
                    TIME_TRACKING,
                    FOLLOWERS -> true;
        };
    }

    private boolean fits(JqlClause clause, JiraIssue issue) {
        return switch (clause) {
            case JqlClause.And and -> and.all().stream().allMatch(c -> fits(c, issue));
            case JqlClause.Or or -> or.any().stream().anyMatch(c -> fits(c, issue));
            case JqlClause.Not not -> !fits(not.clause(), issue);
            case Comparison comparison -> fits(comparison, issue);
        };
    }

    private boolean fits(Comparison c, JiraIssue issue) {
        var subject = JqlSubject.named(c.field());
        return switch (c.operator()) {
            case IS -> empty(subject, issue);
            case IS_NOT -> !empty(subject, issue);
            // What is empty is neither equal nor unequal to anything.
            case NOT_EQUALS, NOT_IN, NOT_LIKE ->
                c.operands().stream().noneMatch(o -> equal(subject, o, issue))
                        && (!empty(subject, issue) || c.operands().contains(new Operand.Empty()));
            case EQUALS, IN, LIKE -> c.operands().stream().anyMatch(o -> equal(subject, o, issue));
            case GREATER, GREATER_EQUALS, LESS, LESS_EQUALS ->
                compared(subject, c.operands().getFirst(), issue)
                        .filter(c.operator()::fits)
                        .isPresent();
        };
    }

    private static boolean empty(JqlSubject subject, JiraIssue issue) {
        return switch (subject) {
            case JqlSubject.Values v -> v.of(issue).isEmpty();
            case JqlSubject.Text t -> t.of().apply(issue).isEmpty();
            case JqlSubject.Time t -> t.of().apply(issue).isEmpty();
            case JqlSubject.Number n -> issue.value(n.field()).isEmpty();
            case JqlSubject.Key k -> false;
            case JqlSubject.Project p -> false;
            case JqlSubject.Category k -> false;
        };
    }

    private boolean equal(JqlSubject subject, Operand operand, JiraIssue issue) {
        if (operand instanceof Operand.Empty) return empty(subject, issue);
        var text = text(operand);
        return switch (subject) {
            case JqlSubject.Key k ->
                issue.key().equalsIgnoreCase(text) || String.valueOf(issue.id()).equals(text);
            case JqlSubject.Project p -> is(issue.project(), text);
            case JqlSubject.Category k -> category(issue).equalsIgnoreCase(text);
            case JqlSubject.Values v ->
                v.of(issue).stream()
                        .anyMatch(id -> text.equalsIgnoreCase(id) || text.equalsIgnoreCase(name(v, id, issue)));
            case JqlSubject.Text t -> JqlWords.contains(t.of().apply(issue), text);
            case JqlSubject.Time t ->
                compared(subject, operand, issue).filter(c -> c == 0).isPresent();
            case JqlSubject.Number n ->
                compared(subject, operand, issue).filter(c -> c == 0).isPresent();
        };
    }

    private static boolean is(JiraProject project, String text) {
        return project.id().equals(text)
                || project.key().equalsIgnoreCase(text)
                || project.name().equalsIgnoreCase(text);
    }

    private Optional<Integer> compared(JqlSubject subject, Operand operand, JiraIssue issue) {
        return switch (subject) {
            case JqlSubject.Time t -> {
                var wanted = JqlTime.instant(operand, now);
                yield t.of().apply(issue).flatMap(at -> wanted.map(at::compareTo));
            }
            case JqlSubject.Number n -> {
                var wanted = number(operand);
                yield issue.value(n.field()).flatMap(v -> wanted.map(w -> Double.compare(v.asDouble(), w)));
            }
            case JqlSubject.Values v
            when v.field().kind() == FieldKind.PRIORITY -> {
                var wanted = Named.find(site.priorities(), text(operand)).map(Named::id);
                yield v.of(issue).stream().findFirst().flatMap(id -> wanted.map(w -> w.compareTo(id)));
            }
            case JqlSubject.Key k -> Optional.of(JqlOrdering.keys(issue.key(), text(operand)));
            case JqlSubject.Values v -> Optional.empty();
            case JqlSubject.Text t -> Optional.empty();
            case JqlSubject.Project p -> Optional.empty();
            case JqlSubject.Category k -> Optional.empty();
        };
    }

    private String name(JqlSubject.Values values, String id, JiraIssue issue) {
        var project = issue.project();
        return switch (values.field().kind()) {
            case STATUS -> site.status(id).orElseThrow().name();
            case ISSUE_TYPE -> site.issueType(id).orElseThrow().name();
            case PRIORITY -> named(site.priorities(), id);
            case RESOLUTION -> named(site.resolutions(), id);
            case SECURITY_LEVEL -> named(site.securityLevels(), id);
            case PROJECT -> site.project(id).orElseThrow().key();
            case OPTION, OPTIONS ->
                named(site.options(values.field().id(), values.field().options()), id);
            case COMPONENTS -> named(site.components(project), id);
            case VERSION, VERSIONS -> named(site.versions(project), id);
            case USER, USERS, FOLLOWERS -> site.user(id).orElseThrow().email();
            case TEXT, RICH_TEXT, NUMBER, DATE, DATE_TIME, URL, LABELS, CASCADING, PARENT, TIME_TRACKING -> id;
        };
    }

    private static String named(List<Named> all, String id) {
        return Named.find(all, id).map(Named::name).orElse(id);
    }

    private String category(JiraIssue issue) {
        return site.status(issue.values().get("status").asText())
                .orElseThrow()
                .category()
                .shown();
    }

    private static Optional<Double> number(Operand operand) {
        try {
            return operand instanceof Operand.Word word
                    ? Optional.of(Double.parseDouble(word.text()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String text(Operand operand) {
        return switch (operand) {
            case Operand.Word word -> word.text();
            case Operand.Empty empty -> "";
            case Operand.Function f when f.name().toLowerCase(Locale.ROOT).equals("currentuser") -> user;
            case Operand.Function f -> f.name() + "()";
        };
    }
}
