package io.syncline.simulators.jira.jql;

/** How a clause compares. */
enum JqlOperator {
    EQUALS("="),
    NOT_EQUALS("!="),
    IN("in"),
    NOT_IN("not in"),
    LIKE("~"),
    NOT_LIKE("!~"),
    IS("is"),
    IS_NOT("is not"),
    GREATER(">"),
    GREATER_EQUALS(">="),
    LESS("<"),
    LESS_EQUALS("<=");

    private final String text;

    JqlOperator(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean ordering() {
        return ordinal() >= GREATER.ordinal();
    }

    boolean textual() {
        return this == LIKE || this == NOT_LIKE;
    }

    /** Whether the comparison (negative: issue before value) fits an ordering operator. */
    boolean fits(int comparison) {
        return switch (this) {
            case GREATER -> comparison > 0;
            case GREATER_EQUALS -> comparison >= 0;
            case LESS -> comparison < 0;
            case LESS_EQUALS -> comparison <= 0;
            case EQUALS, IN -> comparison == 0;
            case NOT_EQUALS, NOT_IN -> comparison != 0;
            case LIKE, NOT_LIKE, IS, IS_NOT -> false;
        };
    }
}
