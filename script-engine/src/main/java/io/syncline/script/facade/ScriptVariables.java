package io.syncline.script.facade;

import io.syncline.script.ScriptKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The variables of script-api.md section 2, numbered. */
public final class ScriptVariables {
    private static final List<String> BOTH = List.of(
            "issue",
            "replica",
            "previous",
            "firstSync",
            "workItem",
            "entity",
            "ticket",
            "issueKey",
            "connection",
            "relation",
            "entityType",
            "commentHelper",
            "attachmentHelper",
            "workLogHelper",
            "workflowHelper",
            "nodeHelper",
            "syncHelper",
            "userHelper",
            "linkHelper",
            "httpClient",
            "debug",
            "log");

    private static final List<String> INCOMING = List.of("issueBeforeScript", "remoteReplica", "syncRequest", "traces");
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final List<String> NAMES =
            Stream.concat(BOTH.stream(), INCOMING.stream()).toList();

    private ScriptVariables() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        BOTH.forEach(name -> numbers.put(name, numbers.size()));
        INCOMING.forEach(name -> numbers.put(name, numbers.size()));
        return Map.copyOf(numbers);
    }

    /** Its number; negative for a name that is no variable of the script API. */
    public static int number(String name) {
        return NUMBERS.getOrDefault(name, -1);
    }

    /** The name that has this number. */
    public static String name(int number) {
        return NAMES.get(number);
    }

    /** How many there are. */
    public static int count() {
        return NUMBERS.size();
    }

    /** What a script of this kind can use. */
    public static Set<String> of(ScriptKind kind) {
        return kind == ScriptKind.INCOMING ? all() : Set.copyOf(BOTH);
    }

    /** What any script can use. */
    public static Set<String> all() {
        return new TreeSet<>(NUMBERS.keySet());
    }
}
