package io.syncline.simulators.azure.query;

import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.FieldType;
import io.syncline.simulators.azure.query.Tokens.Token;
import io.syncline.simulators.azure.refusal.AzureProblem;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code WHERE} part. AND binds stronger than OR. */
final class ClauseParser {
    private final Tokens tokens;
    private final Scope scope;

    ClauseParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    Clause any() {
        Clause clause = all();
        while (tokens.took("OR")) clause = clause.or(all());
        return clause;
    }

    private Clause all() {
        Clause clause = one();
        while (tokens.took("AND")) clause = clause.and(one());
        return clause;
    }

    private Clause one() {
        if (tokens.took("NOT")) return one().not();
        if (tokens.took("(")) {
            Clause inner = any();
            tokens.expect(")");
            return inner;
        }
        return comparison(new Comparison(Wiql.field(tokens), scope.timePrecision()));
    }

    private Clause comparison(Comparison field) {
        if (tokens.took("IS")) {
            boolean not = tokens.took("NOT");
            tokens.expect("EMPTY");
            Clause empty = field.equalTo("");
            return not ? empty.not() : empty;
        }
        if (tokens.took("NOT")) return listed(field).not();
        if (tokens.took("=")) return field.equalTo(value(field.field()));
        if (tokens.took("<>") || tokens.took("!="))
            return field.equalTo(value(field.field())).not();
        if (tokens.took(">=")) return field.compared(value(field.field()), order -> order >= 0);
        if (tokens.took("<=")) return field.compared(value(field.field()), order -> order <= 0);
        if (tokens.took(">")) return field.compared(value(field.field()), order -> order > 0);
        if (tokens.took("<")) return field.compared(value(field.field()), order -> order < 0);
        return listed(field);
    }

    private Clause listed(Comparison field) {
        if (tokens.took("IN")) {
            tokens.expect("(");
            List<Clause> choices = new ArrayList<>();
            do choices.add(field.equalTo(value(field.field())));
            while (tokens.took(","));
            tokens.expect(")");
            return (item, revision) -> choices.stream().anyMatch(choice -> choice.holds(item, revision));
        }
        if (tokens.took("CONTAINS")) {
            tokens.took("WORDS");
            return field.containing(value(field.field()));
        }
        if (tokens.took("UNDER")) return field.under(value(field.field()));
        throw tokens.wrong(tokens.take().text());
    }

    private String value(Field field) {
        Token token = tokens.take();
        String text =
                switch (token.kind()) {
                    case TEXT, NUMBER -> token.text();
                    case MACRO -> macro(token.text());
                    case WORD -> {
                        if (!token.is("true") && !token.is("false")) throw tokens.wrong(token.text());
                        yield token.text();
                    }
                    case FIELD, SYMBOL -> throw tokens.wrong(token.text());
                };
        boolean hasTime = field.type() == FieldType.DATE_TIME && text.length() > 10 && !text.contains("T00:00:00");
        if (hasTime && !scope.timePrecision())
            throw AzureProblem.of(
                    400,
                    "WorkItemTrackingQueryException",
                    "You cannot supply a time with the date when running a query using date precision. The error is"
                            + " caused by \u00ab" + text + "\u00bb.");
        return text;
    }

    private String macro(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "project" -> scope.project().orElseThrow(() -> tokens.wrong("@project"));
            case "me" -> scope.me().uniqueName();
            case "today" ->
                scope.now()
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofDays(shift()))
                        .toString();
            default -> throw tokens.wrong("@" + name);
        };
    }

    /** The days added to or taken from {@code @today}. */
    private long shift() {
        if (tokens.took("-")) return -Long.parseLong(tokens.take().text());
        if (tokens.took("+")) return Long.parseLong(tokens.take().text());
        boolean attached = tokens.peek()
                .filter(next -> next.kind() == Tokens.Kind.NUMBER && next.text().startsWith("-"))
                .isPresent();
        return attached ? Long.parseLong(tokens.take().text()) : 0;
    }
}
