package io.syncline.script.escape.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Makes one program of a seed. {@code wild}: now and then an expression of any kind stands where one kind is meant. */
final class Generator {
    private static final int STATEMENTS = 7;
    private static final int DEPTH = 3;
    private static final int NESTING = 2;
    private static final double WILD = 0.06;

    private final Grammar grammar;
    private final RandomGenerator random;
    private final boolean wild;
    private int names;
    private int tags;

    Generator(Grammar grammar, long seed, boolean wild) {
        this.grammar = grammar;
        this.random = new Random(seed);
        this.wild = wild;
    }

    /** The lines of a program, the prelude apart. */
    List<String> program() {
        Scope scope = Scope.empty();
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.SMALL || kind == Kind.FUN) continue;
            String name = name();
            lines.add("def " + name + " = " + kind.literal(random));
            scope.add(name, kind, true);
        }
        for (int count = 0; count < STATEMENTS; count++) lines.addAll(statement(scope, 0));
        for (Scope.Variable variable : scope.variables()) {
            if (variable.kind() != Kind.FUN) lines.add("out('" + variable.name() + "', " + variable.name() + ")");
        }
        return lines;
    }

    private List<String> statement(Scope scope, int nesting) {
        List<String> templates = new ArrayList<>(grammar.of("STMT"));
        if (scope.top()) templates.addAll(grammar.of("TOP"));
        if (wild) templates.addAll(grammar.of("WILD"));
        while (true) {
            String template = templates.get(random.nextInt(templates.size()));
            if (nesting >= NESTING && template.contains("<BLOCK>")) continue;
            Filling filling = new Filling(this, template, scope);
            Optional<String> text = filling.text(DEPTH, nesting);
            if (text.isEmpty()) continue;
            scope.become(filling.after());
            return text.get().lines().toList();
        }
    }

    String expression(Kind wanted, Scope scope, int depth) {
        Kind kind = wild && wanted.replaceable() && random.nextDouble() < WILD ? anyKind() : wanted;
        Optional<String> known = scope.any(kind, false, random);
        if (known.isPresent() && random.nextInt(DEPTH + 2) >= depth) return known.get();
        List<String> templates = grammar.of(kind.name());
        if (depth <= 0 || templates.isEmpty()) return kind.literal(random);
        String template = templates.get(random.nextInt(templates.size()));
        Optional<String> text = new Filling(this, template, scope).text(depth - 1, NESTING);
        return text.map(found -> "(" + found + ")").orElseGet(() -> kind.literal(random));
    }

    private Kind anyKind() {
        return Kind.values()[random.nextInt(Kind.FUN.ordinal())];
    }

    Optional<String> known(Scope scope, Kind kind, boolean assigned) {
        return scope.any(kind, assigned, random);
    }

    String block(Scope scope, int nesting) {
        StringBuilder text = new StringBuilder("\n");
        int count = 1 + random.nextInt(3);
        for (int index = 0; index < count; index++) {
            for (String line : statement(scope, nesting))
                text.append("    ").append(line).append('\n');
        }
        return text.toString();
    }

    String name() {
        return "v" + ++names;
    }

    String tag() {
        return String.valueOf(++tags);
    }
}
