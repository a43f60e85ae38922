package io.syncline.connector.text.wiki;

import io.syncline.connector.text.markdown.BareUrls;
import io.syncline.connector.text.tree.SizedImage;
import io.syncline.connector.text.wiki.sign.WikiColour;
import io.syncline.connector.text.wiki.sign.WikiMacro;
import io.syncline.connector.text.wiki.sign.WikiMarks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads the markup inside a block of wiki text. One use only. */
final class WikiInlines {
    private static final Pattern COLOR = Pattern.compile("\\{color(:[^}\\n]*)?\\}");
    private static final Pattern MONO = Pattern.compile("\\{\\{((?:\\\\.|[^\\n\\\\])+?)\\}\\}(?!\\})");
    private static final Pattern IMAGE = Pattern.compile("!([^\\s!|][^!|\\n]*)(?:\\|([^!\\n]*))?!");
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|![^!\\n]*!|[^\\]\\[\\n\\\\])+)\\]");
    private static final Pattern BREAK = Pattern.compile("\\\\\\\\[ \\t]*\\n?");

    private final String text;
    private final boolean cell;
    private final Node parent;
    private final StringBuilder plain = new StringBuilder();

    private WikiInlines(Node parent, String text, boolean cell) {
        this.parent = parent;
        this.text = text;
        this.cell = cell;
    }

    /**
     * Appends what the text says.
     *
     * @param cell inside a table, where line breaks are HTML
     */
    static void into(Node parent, String text, boolean cell) {
        WikiInlines inlines = new WikiInlines(parent, text, cell);
        int at = 0;
        while (at < text.length()) at = inlines.step(at);
        inlines.flush();
    }

    /** Whether an image begins here. */
    static boolean imageAt(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return false;
        Matcher image = IMAGE.matcher(text).region(at, text.length());
        return image.lookingAt()
                && (image.group(1).contains(".") || image.group(1).contains(":"));
    }

    private int step(int at) {
        return switch (text.charAt(at)) {
            case '\n' -> lineBreak(at + 1);
            case '\\' -> backslash(at);
            case '{' -> brace(at);
            case '[' -> link(at);
            case '!' -> image(at);
            case '*', '_', '-', '+', '^', '~', '?' -> phrase(at);
            case 'h' -> url(at);
            case '&' -> entity(at);
            case '(' -> icon(at);
            default -> plain(at);
        };
    }

    private int plain(int at) {
        plain.append(text.charAt(at));
        return at + 1;
    }

    private void flush() {
        if (!plain.isEmpty()) parent.appendChild(new Text(plain.toString()));
        plain.setLength(0);
    }

    private int add(Node node, int next) {
        flush();
        parent.appendChild(node);
        return next;
    }

    private int lineBreak(int next) {
        String before = plain.toString().stripTrailing();
        plain.setLength(0);
        plain.append(before);
        int at = next;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
        Node line = new SoftLineBreak();
        if (cell) {
            HtmlInline html = new HtmlInline();
            html.setLiteral("<br>");
            line = html;
        }
        return add(line, at);
    }

    private int backslash(int at) {
        Matcher forced = BREAK.matcher(text).region(at, text.length());
        if (forced.lookingAt()) return forced.end() == text.length() ? text.length() : lineBreak(forced.end());
        boolean escapes = at + 1 < text.length() && WikiMarks.escapable(text.charAt(at + 1));
        return plain(escapes ? at + 1 : at);
    }

    private int brace(int at) {
        var document = WikiAdf.at(text, at);
        if (document.isPresent()) {
            flush();
            document.get().nodes().forEach(parent::appendChild);
            return document.get().end();
        }
        Matcher color = COLOR.matcher(text).region(at, text.length());
        var coloured = WikiColour.at(text, at);
        if (coloured.isPresent()) {
            into(coloured.get().node(), coloured.get().content(), cell);
            return add(coloured.get().node(), coloured.get().end());
        }
        if (color.lookingAt()) return color.end();
        Matcher mono = MONO.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (mono.lookingAt()) return add(new Code(WikiMarks.unescape(mono.group(1))), mono.end());
        return phrase(at);
    }

    private int phrase(int at) {
        var status = WikiColour.statusAt(text, at);
        if (status.isPresent()) return add(status.get().node(), status.get().end());
        return WikiPhrase.at(text, at)
                .map(phrase -> {
                    flush();
                    phrase.appendTo(parent, cell);
                    return phrase.end();
                })
                .orElseGet(() -> plain(at));
    }

    private int link(int at) {
        Matcher link = LINK.matcher(text).region(at, text.length());
        if (parent instanceof Link || !link.lookingAt()) return plain(at);
        var node = WikiLink.read(link.group(1), cell);
        if (node.isPresent()) return add(node.get(), link.end());
        plain.append('[');
        return at + 1;
    }

    private int image(int at) {
        if (!imageAt(text, at)) return plain(at);
        Matcher image = IMAGE.matcher(text).region(at, text.length());
        image.lookingAt();
        String source = image.group(1);
        String parameters = image.group(2) == null ? "" : image.group(2).replace(",", "|");
        String alt = WikiMarks.unescape(WikiMacro.parameter(parameters, "alt").orElse(name(source)));
        String width = WikiMacro.parameter(parameters, "width").orElse("");
        String height = WikiMacro.parameter(parameters, "height").orElse("");
        if (!(width + height).isEmpty()) return add(new SizedImage(source, alt, width, height), image.end());
        Image node = new Image(source, WikiMacro.parameter(parameters, "title").orElse(null));
        node.appendChild(new Text(alt));
        return add(node, image.end());
    }

    static String name(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private int url(int at) {
        boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        int length = inWord || parent instanceof Link ? 0 : BareUrls.lengthAt(text, at);
        if (length == 0) return plain(at);
        String url = text.substring(at, at + length);
        return add(WikiLink.of(url, url), at + length);
    }

    private int entity(int at) {
        return WikiMarks.entityAt(text, at)
                .map(entity -> {
                    plain.append(entity.text());
                    return at + entity.length();
                })
                .orElseGet(() -> plain(at));
    }

    private int icon(int at) {
        return WikiMarks.iconAt(text, at)
                .map(icon -> {
                    plain.append(icon.text());
                    return at + icon.length();
                })
                .orElseGet(() -> plain(at));
    }
}
