package io.syncline.simulators.jira.jql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into words and symbols. */
final class JqlLexer {
    private static final String SYMBOLS = "()=!<>~,&|";

    private final String text;
    private int at;

    private JqlLexer(String text) {
        this.text = text;
    }

    static List<JqlToken> tokens(String text) {
        var lexer = new JqlLexer(text);
        var tokens = new ArrayList<JqlToken>();
        do tokens.add(lexer.next());
        while (tokens.getLast().kind() != JqlToken.Kind.END);
        return tokens;
    }

    private JqlToken next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        int start = at;
        if (at == text.length()) return token(JqlToken.Kind.END, "", false, start);
        char c = text.charAt(at);
        if (c == '"' || c == '\'') return token(JqlToken.Kind.WORD, quoted(c), true, start);
        if (SYMBOLS.indexOf(c) >= 0) return token(JqlToken.Kind.SYMBOL, symbol(), false, start);
        while (at < text.length() && inWord(text.charAt(at))) at++;
        return token(JqlToken.Kind.WORD, text.substring(start, at), false, start);
    }

    private static JqlToken token(JqlToken.Kind kind, String text, boolean quoted, int start) {
        return new JqlToken(kind, text, quoted, start + 1);
    }

    private static boolean inWord(char c) {
        return !Character.isWhitespace(c) && SYMBOLS.indexOf(c) < 0 && c != '"' && c != '\'';
    }

    private String symbol() {
        var two = text.substring(at, Math.min(at + 2, text.length()));
        var symbol = List.of("!=", "!~", ">=", "<=", "&&", "||").contains(two) ? two : two.substring(0, 1);
        at += symbol.length();
        return symbol;
    }

    private String quoted(char quote) {
        var word = new StringBuilder();
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
            word.append(text.charAt(at++));
        }
        if (at == text.length())
            throw new JqlException(
                    "Error in the JQL Query: The quoted string '%s' has not been completed. (line 1, character %d)"
                            .formatted(word, start + 1));
        at++;
        return word.toString();
    }
}
