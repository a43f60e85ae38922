package io.syncline.simulators.jira.jql;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A parsed query. Without a clause it matches everything. */
public record JqlQuery(Optional<JqlClause> clause, List<Order> orders) implements Serializable {
    record Order(String field, boolean descending) implements Serializable {}

    public JqlQuery {
        orders = List.copyOf(orders);
    }

    /** Parses; {@link JqlException} when the text is no JQL. */
    public static JqlQuery parse(String text) {
        return new JqlParser(JqlLexer.tokens(text)).query();
    }

    /** Whether it restricts what it finds: Jira refuses to search without. */
    public boolean bounded() {
        return clause.isPresent();
    }
}
