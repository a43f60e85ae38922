package io.syncline.simulators.azure.query;

import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.azure.query.Tokens.Kind;
import io.syncline.simulators.azure.query.Tokens.Token;
import java.util.ArrayList;
import java.util.List;

/** A parsed query: which fields to show, which work items to find, in which order. */
public record Wiql(List<Field> columns, Clause where, List<Order> order) {
    /** One field to sort by. */
    public record Order(Field field, boolean descending) {}

    public Wiql {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** Parses a flat query over {@code WorkItems}; refused as the server does when it cannot. */
    public static Wiql parse(String query, Scope scope) {
        Tokens tokens = new Tokens(query);
        tokens.expect("SELECT");
        List<Field> columns = new ArrayList<>();
        do columns.add(field(tokens));
        while (tokens.took(","));
        tokens.expect("FROM");
        tokens.expect("WorkItems");
        Clause where = tokens.took("WHERE") ? new ClauseParser(tokens, scope).any() : (item, revision) -> true;
        List<Order> order = new ArrayList<>();
        if (tokens.took("ORDER")) {
            tokens.expect("BY");
            do {
                Field field = field(tokens);
                boolean descending = tokens.took("DESC");
                if (!descending) tokens.took("ASC");
                order.add(new Order(field, descending));
            } while (tokens.took(","));
        }
        tokens.peek().ifPresent(left -> {
            throw tokens.wrong(left.text());
        });
        return new Wiql(columns, where, order);
    }

    static Field field(Tokens tokens) {
        Token token = tokens.take();
        if (token.kind() != Kind.FIELD && token.kind() != Kind.WORD) throw tokens.wrong(token.text());
        return Fields.find(token.text())
                .orElseThrow(() -> io.syncline.simulators.azure.refusal.AzureProblem.of(
                        400,
                        "WorkItemTrackingQueryException",
                        "TF51005: The query references a field that does not exist. The error is caused by \u00ab"
                                + token.text() + "\u00bb."));
    }
}
