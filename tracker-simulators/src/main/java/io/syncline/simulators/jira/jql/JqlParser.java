package io.syncline.simulators.jira.jql;

import io.syncline.simulators.jira.jql.JqlClause.Comparison;
import io.syncline.simulators.jira.jql.JqlClause.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recursive descent over the tokens: OR binds weakest, then AND, then NOT. */
final class JqlParser {
    private final List<JqlToken> tokens;
    private int at;

    JqlParser(List<JqlToken> tokens) {
        this.tokens = tokens;
    }

    JqlQuery query() {
        Optional<JqlClause> clause = Optional.empty();
        if (peek().kind() != JqlToken.Kind.END && !peek().keyword("order")) clause = Optional.of(or());
        List<JqlQuery.Order> orders = peek().keyword("order") ? orders() : List.of();
        if (peek().kind() != JqlToken.Kind.END) throw unexpected("either 'OR' or 'AND'");
        return new JqlQuery(clause, orders);
    }

    private JqlClause or() {
        var any = new ArrayList<JqlClause>(List.of(and()));
        while (take("or") || takeSymbol("||")) any.add(and());
        return any.size() == 1 ? any.getFirst() : new JqlClause.Or(any);
    }

    private JqlClause and() {
        var all = new ArrayList<JqlClause>(List.of(not()));
        while (take("and") || takeSymbol("&&")) all.add(not());
        return all.size() == 1 ? all.getFirst() : new JqlClause.And(all);
    }

    private JqlClause not() {
        if (take("not") || takeSymbol("!")) return new JqlClause.Not(not());
        if (!takeSymbol("(")) return comparison();
        var inner = or();
        expect(")");
        return inner;
    }

    private JqlClause comparison() {
        var field = word("a field name");
        var operator = operator();
        return switch (operator) {
            case IN, NOT_IN -> new Comparison(field, operator, list());
            case IS, IS_NOT -> {
                var operand = operand();
                if (!(operand instanceof Operand.Empty))
                    throw new JqlException(
                            "The operator '%s' is only supported with EMPTY.".formatted(operator.text()));
                yield new Comparison(field, operator, List.of(operand));
            }
            case EQUALS, NOT_EQUALS, LIKE, NOT_LIKE, GREATER, GREATER_EQUALS, LESS, LESS_EQUALS ->
                new Comparison(field, operator, List.of(operand()));
        };
    }

    private JqlOperator operator() {
        if (take("in")) return JqlOperator.IN;
        if (take("is")) return take("not") ? JqlOperator.IS_NOT : JqlOperator.IS;
        if (take("not")) {
            if (take("in")) return JqlOperator.NOT_IN;
            throw unexpected("'IN'");
        }
        for (var operator : JqlOperator.values()) if (takeSymbol(operator.text())) return operator;
        throw unexpected("operator");
    }

    private List<Operand> list() {
        expect("(");
        var operands = new ArrayList<>(List.of(operand()));
        while (takeSymbol(",")) operands.add(operand());
        expect(")");
        return operands;
    }

    private Operand operand() {
        if (take("empty") || take("null")) return new Operand.Empty();
        var text = word("a value");
        if (!takeSymbol("(")) return new Operand.Word(text);
        var arguments = new ArrayList<String>();
        while (!takeSymbol(")")) {
            arguments.add(word("an argument"));
            takeSymbol(",");
        }
        return new Operand.Function(text, arguments);
    }

    private List<JqlQuery.Order> orders() {
        at++;
        if (!take("by")) throw unexpected("'BY'");
        var orders = new ArrayList<JqlQuery.Order>();
        do {
            var field = word("a field name");
            var descending = take("desc");
            if (!descending) take("asc");
            orders.add(new JqlQuery.Order(field, descending));
        } while (takeSymbol(","));
        return orders;
    }

    private JqlToken peek() {
        return tokens.get(at);
    }

    private boolean take(String keyword) {
        var taken = peek().keyword(keyword);
        if (taken) at++;
        return taken;
    }

    private boolean takeSymbol(String symbol) {
        var taken = peek().symbol(symbol);
        if (taken) at++;
        return taken;
    }

    private void expect(String symbol) {
        if (!takeSymbol(symbol)) throw unexpected("'" + symbol + "'");
    }

    private String word(String what) {
        if (peek().kind() != JqlToken.Kind.WORD) throw unexpected(what);
        return tokens.get(at++).text();
    }

    private JqlException unexpected(String wanted) {
        var token = peek();
        var got = token.kind() == JqlToken.Kind.END ? "the end of the query" : "'" + token.text() + "'";
        return new JqlException("Error in the JQL Query: Expecting %s but got %s. (line 1, character %d)"
                .formatted(wanted, got, token.at()));
    }
}
