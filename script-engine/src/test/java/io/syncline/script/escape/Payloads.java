package io.syncline.script.escape;

import io.syncline.script.ScriptKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the payload files, one per class of attack. A payload starts at a line {@code #### its name}; one for the outgoing side
 * says {@code #### its name [outgoing]}. Lines before the first are remarks. Placeholders:
 *
 * <ul>
 *   <li>{@code @{word}} a value of the canaries, {@code @{u202E}} a character that would be unreadable in the file
 *   <li>{@code @{30*text}} the text thirty times, with {@code NN} its number, {@code RBRACE} a closing brace, {@code NEWLINE}
 * </ul>
 */
final class Payloads {
    private static final String SUFFIX = ".groovy.txt";
    private static final String HEAD = "#### ";
    private static final String OUTGOING = " [outgoing]";
    private static final Pattern PLACEHOLDER = Pattern.compile("@\\{(?:(\\d+)\\*([^}]*)|u([0-9A-F]{4})|([a-z]+))\\}");

    private final Map<String, String> values;

    Payloads(Map<String, String> values) {
        this.values = values;
    }

    /** Every payload of every file, in the order of the files' names. */
    List<Payload> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            URI folder = Objects.requireNonNull(Payloads.class.getResource("/escape"))
                    .toURI();
            return Path.of(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Payload> of(Path file) {
        String attack = file.getFileName().toString().replace(SUFFIX, "");
        List<Payload> found = new ArrayList<>();
        String[] parts = ("\n" + read(file)).split("\n" + HEAD);
        for (int index = 1; index < parts.length; index++) found.add(payload(attack, parts[index]));
        return found;
    }

    private Payload payload(String attack, String part) {
        int end = part.indexOf('\n');
        String head = part.substring(0, end).strip();
        ScriptKind kind = head.endsWith(OUTGOING) ? ScriptKind.OUTGOING : ScriptKind.INCOMING;
        return new Payload(attack, head.replace(OUTGOING, ""), kind, filled(part.substring(end + 1)));
    }

    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        if (found.group(1) != null) return repeated(Integer.parseInt(found.group(1)), found.group(2));
        if (found.group(3) != null) return String.valueOf((char) Integer.parseInt(found.group(3), 16));
        String value = values.get(found.group(4));
        if (value == null) throw new IllegalStateException("no value for " + found.group());
        return value;
    }

    private static String repeated(int times, String text) {
        String plain = text.replace("RBRACE", "}").replace("NEWLINE", "\n");
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < times; number++) all.append(plain.replace("NN", String.valueOf(number)));
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
