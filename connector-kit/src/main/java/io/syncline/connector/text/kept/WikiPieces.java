package io.syncline.connector.text.kept;

import io.syncline.connector.text.WikiText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of wiki markup between blank lines; a blank line inside a macro parts nothing. */
final class WikiPieces {
    private static final Pattern MACRO =
            Pattern.compile("(?<!\\\\)\\{(code|noformat|quote|panel|info|note|tip|warning|adf|expand)(?::[^}\\n]*)?}");

    private WikiPieces() {}

    static List<Piece<String>> of(String wiki) {
        List<Piece<String>> pieces = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String open = "";
        for (String line : wiki.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            if (line.isBlank() && open.isEmpty()) add(lines, pieces);
            else lines.add(line);
            open = open(line, open);
        }
        add(lines, pieces);
        return pieces;
    }

    /** The macro that is open after a line; empty for none. */
    private static String open(String line, String before) {
        String open = before;
        Matcher macro = MACRO.matcher(line);
        while (macro.find()) {
            String name = macro.group(1);
            if (open.isEmpty()) open = name;
            else if (open.equals(name)) open = "";
        }
        return open;
    }

    private static void add(List<String> lines, List<Piece<String>> pieces) {
        String wiki = String.join("\n", lines);
        lines.clear();
        if (!wiki.isBlank()) pieces.add(new Piece<>(wiki, HubBlocks.of(WikiText.toMarkdown(wiki))));
    }
}
