package io.syncline.simulators.jira.jql;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A parsed query. Without a clause it matches everything. */
public record JqlQuery(Optional<JqlClause> clause, List<Order> orders) implements Serializable {
    private static final Set<String> PLAIN_FIELDS =
            Set.of("issuekey", "key", "project", "issuetype", "status", "assignee", "reporter");
    private static final Set<JqlOperator> PLAIN_OPERATORS =
            Set.of(JqlOperator.EQUALS, JqlOperator.NOT_EQUALS, JqlOperator.IN, JqlOperator.NOT_IN);

    record Order(String field, boolean descending) implements Serializable {}

    public JqlQuery {
        orders = List.copyOf(orders);
    }

    /** Parses; {@link JqlException} when the text is no JQL. */
    public static JqlQuery parse(String text) {
        return new JqlParser(JqlLexer.tokens(text)).query();
    }

    /** {@link JqlException} for what the webhooks of apps do not understand. */
    public void requirePlain() {
        clause.ifPresent(JqlQuery::requirePlain);
    }

    private static void requirePlain(JqlClause clause) {
        switch (clause) {
            case JqlClause.And and -> and.all().forEach(JqlQuery::requirePlain);
            case JqlClause.Or or -> or.any().forEach(JqlQuery::requirePlain);
            case JqlClause.Not not -> requirePlain(not.clause());
            case JqlClause.Comparison c -> {
                boolean plain = PLAIN_FIELDS.contains(c.field().toLowerCase(Locale.ROOT))
                        && PLAIN_OPERATORS.contains(c.operator());
                if (!plain) throw new JqlException("The clause " + c.field() + " is unsupported");
            }
        }
    }

    /** Whether it restricts what it finds: Jira refuses to search without. */
    public boolean bounded() {
        return clause.isPresent();
    }
}
