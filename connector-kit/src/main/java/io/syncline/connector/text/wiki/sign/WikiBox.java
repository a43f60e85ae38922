package io.syncline.connector.text.wiki.sign;

import io.syncline.connector.text.tree.Expand;
import io.syncline.connector.text.tree.Panel;
import io.syncline.connector.text.tree.PanelKind;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;

/**
 * The macros that draw a box around blocks. Jira tells the kinds of panels apart by their background only; an expand, which wiki
 * markup does not have, is a panel with a dashed border.
 */
public final class WikiBox {
    private static final Map<String, PanelKind> NAMED =
            Map.of("info", PanelKind.INFO, "note", PanelKind.NOTE, "tip", PanelKind.TIP, "warning", PanelKind.WARNING);

    private WikiBox() {}

    /** The box of a macro, still empty. */
    public static Block of(String macro, String parameters) {
        if (macro.equals("quote")) return new BlockQuote();
        Optional<String> title = WikiMacro.parameter(parameters, "title");
        if (NAMED.containsKey(macro)) return new Panel(NAMED.get(macro), "", title.isPresent());
        Optional<String> background = WikiMacro.parameter(parameters, "bgColor");
        boolean dashed = WikiMacro.parameter(parameters, "borderStyle").equals(Optional.of("dashed"));
        if (dashed && background.isEmpty()) return new Expand(WikiMarks.unescape(title.orElse("")));
        PanelKind kind = background.flatMap(PanelKind::ofBackground).orElse(PanelKind.CUSTOM);
        boolean own = kind == PanelKind.CUSTOM
                && background.filter(c -> c.matches("#[0-9a-fA-F]{3,8}")).isPresent();
        String colour = own ? background.get().toLowerCase(java.util.Locale.ROOT) : "";
        return new Panel(kind, colour.equals(PanelKind.CUSTOM.background()) ? "" : colour, title.isPresent());
    }

    /** A panel around what was written of its blocks. */
    public static String write(Panel panel, String title, String content) {
        boolean typed = panel.kind() != PanelKind.CUSTOM;
        String background = typed ? panel.kind().background() : panel.colour();
        String parameters =
                (title.isEmpty() ? "" : "|title=" + title) + (background.isEmpty() ? "" : "|bgColor=" + background);
        return macro(parameters, content);
    }

    public static String write(Expand expand, String content) {
        String title = clean(expand.title());
        return macro((title.isEmpty() ? "" : "|title=" + title) + "|borderStyle=dashed", content);
    }

    private static String macro(String parameters, String content) {
        String open = parameters.isEmpty() ? "{panel}" : "{panel:" + parameters.substring(1) + "}";
        return content.isBlank() && !parameters.contains("title=") ? "" : open + "\n" + content + "\n{panel}";
    }

    /** Plain text as a parameter. */
    public static String clean(String title) {
        return title.replaceAll("[|}{\\n]", " ").strip();
    }
}
