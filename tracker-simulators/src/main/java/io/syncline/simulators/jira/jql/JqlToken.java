package io.syncline.simulators.jira.jql;

/** {@code quoted} words are never keywords; {@code at} counts characters from 1. */
record JqlToken(Kind kind, String text, boolean quoted, int at) {
    enum Kind {
        WORD,
        SYMBOL,
        END
    }

    boolean symbol(String wanted) {
        return kind == Kind.SYMBOL && text.equals(wanted);
    }

    boolean keyword(String wanted) {
        return kind == Kind.WORD && !quoted && text.equalsIgnoreCase(wanted);
    }
}
