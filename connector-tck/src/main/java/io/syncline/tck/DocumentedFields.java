package io.syncline.tck;

import io.syncline.hub.id.TrackerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code docs/fields.md} says of one tracker. */
public final class DocumentedFields {
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private final List<List<String>> rows;
    private final int column;

    private DocumentedFields(List<List<String>> rows, int column) {
        this.rows = rows;
        this.column = column;
    }

    /** The column of the first table whose heading ends in the tracker's kind. Tests run in the folder of their module. */
    public static DocumentedFields of(TrackerKind kind) {
        List<List<String>> table = table();
        String ending = "(`" + kind.value() + "`)";
        int column = table.getFirst().stream()
                .map(heading -> heading.endsWith(ending))
                .toList()
                .indexOf(true);
        if (column < 1) throw new IllegalArgumentException("no column that ends in " + ending);
        return new DocumentedFields(table.subList(2, table.size()), column);
    }

    private static List<List<String>> table() {
        try {
            return Files.readAllLines(Path.of("../docs/fields.md")).stream()
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields that can be read. */
    public SortedSet<String> read() {
        return fields(words -> words.startsWith("read"));
    }

    /** Fields that can be written. */
    public SortedSet<String> written() {
        return fields(words -> words.endsWith("write"));
    }

    private SortedSet<String> fields(Predicate<String> says) {
        return rows.stream()
                .filter(row -> says.test(row.get(column).replaceFirst(";.*", "")))
                .flatMap(row -> NAME.matcher(row.getFirst()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
