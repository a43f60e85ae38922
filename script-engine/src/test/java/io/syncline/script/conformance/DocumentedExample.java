package io.syncline.script.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A fenced script of a Markdown page with what the HTML comment before it says about it:
 *
 * <pre>{@code
 * <!-- example: incoming
 * replica: {"summary": "s"}
 * expect: /summary = "s"
 * -->
 * }</pre>
 *
 * Lines are facts about the run ({@code issue}, {@code replica}, {@code previous}: JSON; {@code on}: kind of tracker; {@code user}, {@code status}:
 * a mapping; {@code firstSync}, {@code oneWay}) and expectations ({@code expect: <pointer> = <json>} and others, see
 * {@link DocumentedExamplesTest}).
 */
record DocumentedExample(
        String place, Optional<ScriptKind> kind, List<Map.Entry<String, String>> notes, String script) {

    private static final Set<String> EXPECTATIONS = Set.of(
            "expect",
            "expect matches",
            "expect absent",
            "expect log",
            "expect stored",
            "expect syncBack",
            "expect waits",
            "expect nothing",
            "expect fails",
            "expect warning",
            "expect rejected");

    /** All fenced scripts of a page, with or without a comment before them. */
    static List<DocumentedExample> of(String markdown) {
        List<DocumentedExample> examples = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        String heading = "";
        List<String> lines = markdown.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("#")) heading = line.replaceFirst("#+ ", "");
            if (line.startsWith("<!-- example:")) {
                comment = lines.subList(at, closing(lines, at, "-->"));
                at += comment.size();
            } else if (line.startsWith("```")) {
                List<String> script = lines.subList(at + 1, closing(lines, at + 1, "```"));
                if (!line.equals("```")) examples.add(example(heading + ", line " + (at + 2), comment, script));
                at += script.size() + 1;
                comment = List.of();
            } else if (!line.isBlank()) {
                comment = List.of();
            }
        }
        return examples;
    }

    private static int closing(List<String> lines, int from, String mark) {
        for (int at = from; at < lines.size(); at++) {
            if (lines.get(at).equals(mark)) return at;
        }
        throw new IllegalArgumentException("line " + (from + 1) + ": '" + mark + "' is missing");
    }

    private static DocumentedExample example(String place, List<String> comment, List<String> script) {
        List<Map.Entry<String, String>> notes = new ArrayList<>();
        for (String line : comment) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon);
            notes.add(Map.entry(
                    name.strip(), colon < 0 ? "" : line.substring(colon + 1).strip()));
        }
        Optional<ScriptKind> kind = notes.isEmpty()
                ? Optional.empty()
                : Optional.of(kind(notes.removeFirst().getValue()));
        return new DocumentedExample(place, kind, notes, String.join("\n", script));
    }

    private static ScriptKind kind(String word) {
        for (ScriptKind kind : ScriptKind.values()) {
            if (kind.wire().equals(word)) return kind;
        }
        throw new IllegalArgumentException("an example is incoming or outgoing, not '" + word + "'");
    }

    /** The values of all notes of this name. */
    List<String> all(String name) {
        return notes.stream()
                .filter(note -> note.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean expectsSomething() {
        return notes.stream().anyMatch(note -> EXPECTATIONS.contains(note.getKey()));
    }

    /** The run that the notes set up. */
    RuleRun run() {
        RuleRun run = RuleRun.rule();
        for (Map.Entry<String, String> note : notes) {
            String value = note.getValue();
            switch (note.getKey()) {
                case "issue" -> run.issue(HubJson.read(value, HubIssue.class));
                case "replica" -> run.replica(HubJson.read(value, HubIssue.class));
                case "previous" -> run.previous(HubJson.read(value, HubIssue.class));
                case "on" -> run.on(value);
                case "firstSync" -> run.firstSync();
                case "oneWay" -> run.oneWay();
                case "user" -> run.mappedUser(value.split(" = ")[0], value.split(" = ")[1]);
                case "status" -> run.mappedStatus(value.split(" = ")[0], value.split(" = ")[1]);
                default -> {
                    if (!EXPECTATIONS.contains(note.getKey()))
                        throw new IllegalArgumentException(place + ": what is '" + note.getKey() + "'?");
                }
            }
        }
        return run;
    }

    static JsonNode at(HubIssue issue, String pointer) {
        return HubJson.tree(issue).at(pointer);
    }

    @Override
    public String toString() {
        return place;
    }
}
