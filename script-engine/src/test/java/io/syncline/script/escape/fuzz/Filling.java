package io.syncline.script.escape.fuzz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts pieces of program into the placeholders of one template, from left to right. */
final class Filling {
    private static final Pattern PLACEHOLDER = Pattern.compile("<([@=!#?]?)([A-Z]+)>|<it:([A-Z]+)>");

    private final Generator generator;
    private final String template;
    private final Scope local;
    private final Scope blocks;
    private final Scope after;

    Filling(Generator generator, String template, Scope scope) {
        this.generator = generator;
        this.template = template.contains("<MARK>") ? template.replace("<MARK>", generator.tag()) : template;
        local = scope.inner();
        blocks = Scope.empty();
        after = scope.inner();
    }

    /** What can be seen after the statement. */
    Scope after() {
        return after;
    }

    /** The template with everything in place; empty when it needs a variable that is not there. */
    Optional<String> text(int depth, int nesting) {
        Matcher found = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (found.find()) {
            Optional<String> piece = found.group(3) != null
                    ? implicit(Kind.valueOf(found.group(3)))
                    : word(found.group(2), nesting).or(() -> kind(found, depth));
            if (piece.isEmpty()) return Optional.empty();
            found.appendReplacement(text, Matcher.quoteReplacement(piece.get()));
        }
        return Optional.of(found.appendTail(text).toString());
    }

    private Optional<String> implicit(Kind kind) {
        local.add("it", kind, false);
        return Optional.of("");
    }

    private Optional<String> word(String word, int nesting) {
        return switch (word) {
            case "TAG" -> Optional.of(generator.tag());
            case "BLOCK" -> Optional.of(generator.block(local.block(blocks), nesting + 1));
            case "END" -> {
                local.forget();
                yield Optional.of("");
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> kind(Matcher found, int depth) {
        if (!Kind.is(found.group(2))) return Optional.empty();
        Kind kind = Kind.valueOf(found.group(2));
        return switch (found.group(1)) {
            case "@" -> declared(local, kind, false);
            case "?" -> declared(blocks, kind, false);
            case "!" -> declared(after, kind, !template.startsWith("final"));
            case "=" -> generator.known(local, kind, true);
            case "#" -> generator.known(local, kind, false);
            default -> Optional.of(generator.expression(kind, local, depth));
        };
    }

    private Optional<String> declared(Scope scope, Kind kind, boolean assignable) {
        String name = generator.name();
        scope.add(name, kind, assignable);
        return Optional.of(name);
    }
}
