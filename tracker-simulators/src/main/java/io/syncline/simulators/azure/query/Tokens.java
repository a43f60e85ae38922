package io.syncline.simulators.azure.query;

import io.syncline.simulators.azure.refusal.AzureProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query, taken one after the other. */
final class Tokens {
    enum Kind {
        FIELD,
        TEXT,
        NUMBER,
        WORD,
        MACRO,
        SYMBOL
    }

    record Token(Kind kind, String text) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:\\[([^\\]]+)\\]|'((?:[^']|'')*)'|\"([^\"]*)\""
            + "|(-?\\d+(?:\\.\\d+)?)(?![\\w.])|@(\\w+)|([A-Za-z_][\\w.]*)|(<>|!=|>=|<=|[=<>(),+\\-]))");

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String query) {
        this.query = query;
        Matcher matcher = TOKEN.matcher(query);
        int end = 0;
        while (end < query.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(token(matcher));
            end = matcher.end();
        }
        if (!query.substring(end).isBlank()) throw wrong(query.substring(end).strip());
    }

    private static Token token(Matcher matcher) {
        if (matcher.group(1) != null)
            return new Token(Kind.FIELD, matcher.group(1).strip());
        if (matcher.group(2) != null)
            return new Token(Kind.TEXT, matcher.group(2).replace("''", "'"));
        if (matcher.group(3) != null) return new Token(Kind.TEXT, matcher.group(3));
        if (matcher.group(4) != null) return new Token(Kind.NUMBER, matcher.group(4));
        if (matcher.group(5) != null) return new Token(Kind.MACRO, matcher.group(5));
        if (matcher.group(6) != null) return new Token(Kind.WORD, matcher.group(6));
        return new Token(Kind.SYMBOL, matcher.group(7));
    }

    Optional<Token> peek() {
        return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
    }

    Token take() {
        Token token = peek().orElseThrow(() -> wrong("end of query"));
        next++;
        return token;
    }

    /** Takes the word or symbol if it is next. */
    boolean took(String word) {
        boolean found = peek().filter(token -> token.is(word)).isPresent();
        if (found) next++;
        return found;
    }

    void expect(String word) {
        if (!took(word)) throw wrong(peek().map(Token::text).orElse("end of query"));
    }

    RuntimeException wrong(String near) {
        return AzureProblem.of(
                400,
                "WorkItemTrackingQueryException",
                "TF51006: The query statement is missing a clause or malformed. The error is caused by \u00ab" + near
                        + "\u00bb in: " + query);
    }
}
