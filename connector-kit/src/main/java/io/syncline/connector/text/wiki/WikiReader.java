package io.syncline.connector.text.wiki;

import io.syncline.connector.text.markdown.CodeFence;
import io.syncline.connector.text.tree.Panel;
import io.syncline.connector.text.wiki.sign.WikiBox;
import io.syncline.connector.text.wiki.sign.WikiMacro;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Reads the blocks of Jira wiki markup, line by line, into a Markdown tree. One use only. */
public final class WikiReader {
    private static final Pattern MACRO = Pattern.compile(
            "(?<![\\\\{])\\{(code|noformat|adf|quote|panel|info|note|tip|warning)(?::([^}\\n]*))?\\}(?!\\})");
    private static final Pattern RULE = Pattern.compile("\\s*-{4,}\\s*");
    private static final Pattern HEADING = Pattern.compile("\\s*h([1-6])\\.\\s+(.*)");
    private static final Pattern QUOTED = Pattern.compile("\\s*bq\\.\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*([*#]+|-+)\\s+(\\S.*)");

    private final String text;
    private final Node container;
    private final List<String> paragraph = new ArrayList<>();
    private final List<WikiListItem> items = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    private WikiReader(String text, Node container) {
        this.text = text;
        this.container = container;
    }

    public static Node read(String wiki) {
        Document document = new Document();
        into(document, wiki.replace("\r\n", "\n").replace('\r', '\n'));
        return document;
    }

    private static void into(Node container, String wiki) {
        new WikiReader(wiki, container).readAll();
    }

    private void readAll() {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            at = macro(at, end);
            if (at > end) continue;
            line(text.substring(at, end));
            at = end + 1;
        }
        flush();
    }

    /** Reads the line's first macro and the text before it; answers where to go on: the line's start when it has none. */
    private int macro(int start, int end) {
        Matcher macro = MACRO.matcher(text).region(start, end).useTransparentBounds(true);
        while (macro.find()) {
            boolean inLine = macro.group(1).equals("adf") && !"display=block".equals(macro.group(2));
            if (inLine) continue;
            String closing = "{" + macro.group(1) + "}";
            int close = text.indexOf(closing, macro.end());
            if (close < 0) continue;
            String before = text.substring(start, macro.start());
            if (!before.isBlank()) line(before);
            String parameters = macro.group(2) == null ? "" : macro.group(2);
            block(macro.group(1), parameters, text.substring(macro.end(), close));
            return afterMacro(close + closing.length());
        }
        return start;
    }

    private int afterMacro(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) end = text.length();
        return text.substring(at, end).isBlank() ? end + 1 : at;
    }

    private void block(String macro, String parameters, String body) {
        switch (macro) {
            case "code", "noformat" -> {
                WikiMacro.parameter(parameters, "title").ifPresent(title -> attach(bold(title)));
                attach(code(macro, parameters, body));
            }
            case "adf" ->
                WikiAdf.blocks(body)
                        .orElseGet(() -> List.of(code("noformat", "", body)))
                        .forEach(this::attach);
            default -> {
                Block box = WikiBox.of(macro, parameters);
                if (box instanceof Panel panel && panel.titled()) {
                    WikiMacro.parameter(parameters, "title").ifPresent(title -> panel.appendChild(bold(title)));
                }
                into(box, body);
                if (box.getFirstChild() != null) attach(box);
            }
        }
    }

    private static Node code(String macro, String parameters, String body) {
        String literal = body.startsWith("\n") ? body.substring(1) : body;
        return CodeFence.of(literal, macro.equals("noformat") ? "text" : WikiMacro.language(parameters));
    }

    private static Node bold(String title) {
        Paragraph line = new Paragraph();
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(new Text(title));
        line.appendChild(strong);
        return line;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher quoted = QUOTED.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
        } else if (RULE.matcher(line).matches()) {
            attachTop(new ThematicBreak());
        } else if (heading.matches()) {
            Heading node = new Heading();
            node.setLevel(Integer.parseInt(heading.group(1)));
            WikiInlines.into(node, heading.group(2), false);
            attachTop(node);
        } else if (quoted.matches()) {
            BlockQuote quote = new BlockQuote();
            quote.appendChild(paragraph(quoted.group(1)));
            attachTop(quote);
        } else if (item.matches()) {
            flushParagraph();
            flushRows();
            items.add(new WikiListItem(item.group(1), item.group(2)));
        } else {
            plain(line);
        }
    }

    private void plain(String line) {
        boolean openRow = !rows.isEmpty() && !rows.getLast().stripTrailing().endsWith("|");
        if (openRow) {
            rows.add(rows.removeLast() + "\n" + line.strip());
        } else if (line.stripLeading().startsWith("|")) {
            flushParagraph();
            flushItems();
            rows.add(line.strip());
        } else if (!items.isEmpty()) {
            items.getLast().line(line.strip());
        } else {
            flushRows();
            paragraph.add(line.strip());
        }
    }

    /** Adds a block to the open list item, if there is one. */
    private void attach(Node block) {
        if (items.isEmpty()) attachTop(block);
        else items.getLast().block(block);
    }

    private void attachTop(Node block) {
        flush();
        container.appendChild(block);
    }

    private void flush() {
        flushParagraph();
        flushItems();
        flushRows();
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) container.appendChild(paragraph(String.join("\n", paragraph)));
        paragraph.clear();
    }

    private void flushItems() {
        if (!items.isEmpty()) WikiListItem.nest(items, container);
        items.clear();
    }

    private void flushRows() {
        if (!rows.isEmpty()) container.appendChild(WikiTable.of(rows));
        rows.clear();
    }

    static Node paragraph(String text) {
        Paragraph node = new Paragraph();
        WikiInlines.into(node, text, false);
        return node;
    }
}
