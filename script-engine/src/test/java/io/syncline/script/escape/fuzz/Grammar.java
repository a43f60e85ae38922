package io.syncline.script.escape.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of {@code fuzz/grammar.txt}, by what they make. */
final class Grammar {
    private static final Pattern METHOD = Pattern.compile("\\w+\\(");

    private final Map<String, List<String>> templates = new HashMap<>();
    private final String prelude = resource("prelude.groovy.txt");
    private final List<String> methods = resource("methods.groovy.txt").lines().toList();

    Grammar() {
        for (String line : resource("grammar.txt").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split(" = ", 2);
            templates.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
        }
    }

    List<String> of(String what) {
        return templates.getOrDefault(what, List.of());
    }

    /** The program as a script: with the printer of values, and the methods that it calls. */
    String script(List<String> program) {
        String body = String.join("\n", program);
        StringBuilder script = new StringBuilder(prelude);
        for (String method : methods) {
            Matcher name = METHOD.matcher(method);
            if (name.find() && body.contains(name.group()))
                script.append(method).append('\n');
        }
        return script.append(body).toString();
    }

    private static String resource(String name) {
        try (var in = Grammar.class.getResourceAsStream("/fuzz/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
