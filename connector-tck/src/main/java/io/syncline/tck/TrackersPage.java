package io.syncline.tck;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.TrackerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the page for administrators says of one tracker: the text below the heading that ends in its kind.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">Fenced code blocks</a>
 */
public final class TrackersPage {
    private static final Path PAGE = Path.of("..", "docs", "trackers.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern JSON = Pattern.compile("(?ms)^ *```json\\n(.*?)^ *```");

    private final String section;

    private TrackersPage(String section) {
        this.section = section;
    }

    /** The section about this kind of tracker; empty where there is none. */
    public static TrackersPage of(TrackerKind tracker) {
        try {
            return of(tracker, Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException("run in the folder of a module", e);
        }
    }

    static TrackersPage of(TrackerKind tracker, String page) {
        String heading = "(?ms)^## [^\\n]*\\(`" + Pattern.quote(tracker.value()) + "`\\)$(.*?)(?=^## |\\z)";
        return new TrackersPage(Pattern.compile(heading)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(""));
    }

    /** Names in the first column of the table of rights. */
    public List<String> checks() {
        int table = section.indexOf("\n| check |");
        if (table < 0) return List.of();
        int end = section.indexOf("\n\n", table);
        return ROW.matcher(section.substring(table, end < 0 ? section.length() : end))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** Bodies of requests. */
    public List<JsonNode> examples() {
        return JSON.matcher(section)
                .results()
                .map(block -> HubJson.read(block.group(1), JsonNode.class))
                .toList();
    }
}
