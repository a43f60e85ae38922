package io.syncline.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of our own that the sources read, each with its default if it has one. */
record Settings(Map<String, Optional<String>> defaults) {
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern ACCESSOR = Pattern.compile(
            "(?m)^\\s+(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?(?!return|throw)[A-Za-z][\\w.<>]* (\\w+)\\(\\);$");
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(name = \"(syncline\\.[^\"]+)\"(?:, defaultValue = \"([^\"]*)\")?\\)");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^(syncline\\.[\\w.-]+)=");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(SYNCLINE_[A-Z_]+)(?::[^}]*)?}");

    static Settings ofSources() throws IOException {
        Map<String, Optional<String>> found = new TreeMap<>();
        for (Path file : Repository.mainSources(".java")) {
            String source = Repository.text(file);
            mapped(source, found);
            INJECTED.matcher(source)
                    .results()
                    .forEach(match -> found.merge(match.group(1), group(match, 2), Settings::either));
        }
        for (Path file : Repository.mainSources(".properties")) {
            PROPERTY.matcher(Repository.text(file))
                    .results()
                    .forEach(match -> found.merge(match.group(1), Optional.empty(), Settings::either));
        }
        return new Settings(found);
    }

    /** Environment variables that property files refer to by name. */
    static Map<String, Path> variables() throws IOException {
        Map<String, Path> variables = new TreeMap<>();
        for (Path file : Repository.mainSources(".properties")) {
            VARIABLE.matcher(Repository.text(file)).results().forEach(match -> variables.put(match.group(1), file));
        }
        return variables;
    }

    /** The environment variable that overrides a property. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void mapped(String source, Map<String, Optional<String>> found) {
        Matcher mapping = MAPPING.matcher(source);
        if (!mapping.find()) return;
        ACCESSOR.matcher(source.substring(mapping.end())).results().forEach(match -> {
            String property = mapping.group(1) + "." + kebab(match.group(2));
            found.merge(property, group(match, 1), Settings::either);
        });
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> group(MatchResult match, int group) {
        return Optional.ofNullable(match.group(group));
    }

    private static Optional<String> either(Optional<String> a, Optional<String> b) {
        return a.or(() -> b);
    }
}
