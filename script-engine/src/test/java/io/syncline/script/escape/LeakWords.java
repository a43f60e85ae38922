package io.syncline.script.escape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a script's author must never read: the host's classes, frames, addresses and paths. */
final class LeakWords {
    private static final Pattern CLASS = Pattern.compile(
            "(?:\\b|\\[L)(?:io\\.syncline|org\\.codehaus|org\\.apache|com\\.fasterxml|groovyjarjar\\w*|groovy|java|javax|jdk|sun|com\\.sun)"
                    + "(?:\\.\\w+)+");
    private static final Pattern IDENTITY = Pattern.compile("[\\w$)\\];]@[0-9a-f]{5,8}\\b(?!\\.[a-z])");
    private static final Pattern INSIDES = Pattern.compile(
            "_?closure\\d|\\$\\$Lambda|_run_|Script\\d+\\b|\\bSync(?:Incoming|Outgoing)|HubObject|TravellingIssue|LocalIssue"
                    + "|ReceivedReplica|GStringImpl|MetaClassImpl|MethodHandle|CallSite|DirectMethodHandle|invokedynamic"
                    + "|\\.java:\\d|\\.groovy\\b|in module \\w|loader '|Unknown Source|Native Method|^\\s+at \\S+\\(");

    /** Types a script may name itself: packages of them, and what it may catch. */
    private static final Set<String> NAMEABLE = Set.of("java.time", "java.math", "java.util.regex");

    private static final Set<String> CATCHABLE = Set.of(
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.NumberFormatException",
            "java.lang.NullPointerException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.UnsupportedOperationException",
            "java.lang.ArithmeticException",
            "java.lang.ClassCastException");

    private static final List<String> PATHS = List.of(
            System.getProperty("user.dir"),
            System.getProperty("user.home") + "/",
            System.getProperty("java.home"),
            "/target/classes");

    private LeakWords() {}

    /** The first leak in a text, unless the script itself said it. */
    static Optional<String> in(String text, String script) {
        return first(CLASS, text, script)
                .or(() -> first(IDENTITY, text, script))
                .or(() -> first(INSIDES, text, script))
                .or(() -> PATHS.stream().filter(text::contains).findFirst());
    }

    private static Optional<String> first(Pattern pattern, String text, String script) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            if (!script.contains(found) && !nameable(found)) return Optional.of(found);
        }
        return Optional.empty();
    }

    private static boolean nameable(String found) {
        return CATCHABLE.contains(found) || NAMEABLE.stream().anyMatch(found::startsWith);
    }
}
