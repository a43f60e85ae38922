package io.syncline.script.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how the payloads of each class of attack ended. */
final class Tally {
    private final Map<String, int[]> rows = new TreeMap<>();
    private final List<String> escaped = new ArrayList<>();

    private enum Column {
        PAYLOADS,
        REFUSED,
        FAILED,
        HARMLESS,
        ESCAPED
    }

    void count(Payload payload, Attack.Result result) {
        count(payload, Column.PAYLOADS);
        if (result.wrong().isPresent()) {
            count(payload, Column.ESCAPED);
            escaped.add(payload + ": " + result.wrong().get());
            return;
        }
        switch (result.ending()) {
            case Ending.Refused refused -> count(payload, Column.REFUSED);
            case Ending.Failed failed -> count(payload, Column.FAILED);
            case Ending.Finished finished -> count(payload, Column.HARMLESS);
            case Ending.Broken broken -> throw new IllegalStateException("broken, but nothing wrong: " + broken);
        }
    }

    private void count(Payload payload, Column column) {
        rows.computeIfAbsent(payload.attack(), attack -> new int[Column.values().length])[column.ordinal()]++;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(
                line("class of attack", "payloads", "refused at compile", "failed at run", "harmless", "not held"));
        int[] all = new int[Column.values().length];
        rows.forEach((attack, row) -> {
            table.append(line(attack, row));
            for (int index = 0; index < all.length; index++) all[index] += row[index];
        });
        table.append(line("all", all));
        escaped.forEach(
                each -> table.append(each, 0, Math.min(each.length(), 300)).append('\n'));
        return table.toString();
    }

    private static String line(String attack, int[] row) {
        return line(attack, "" + row[0], "" + row[1], "" + row[2], "" + row[3], "" + row[4]);
    }

    private static String line(String... cells) {
        return String.format("%-22s %9s %19s %14s %9s %9s%n", (Object[]) cells);
    }
}
