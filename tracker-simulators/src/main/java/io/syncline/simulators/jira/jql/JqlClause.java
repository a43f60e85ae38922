package io.syncline.simulators.jira.jql;

import java.io.Serializable;
import java.util.List;

/** The condition of a query. */
sealed interface JqlClause extends Serializable {
    record And(List<JqlClause> all) implements JqlClause {}

    record Or(List<JqlClause> any) implements JqlClause {}

    record Not(JqlClause clause) implements JqlClause {}

    record Comparison(String field, JqlOperator operator, List<Operand> operands) implements JqlClause {}

    /** A word, a function call such as {@code now()}, or EMPTY. */
    sealed interface Operand extends Serializable {
        record Word(String text) implements Operand {}

        record Function(String name, List<String> arguments) implements Operand {}

        record Empty() implements Operand {}
    }
}
