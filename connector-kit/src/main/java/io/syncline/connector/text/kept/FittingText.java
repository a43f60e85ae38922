package io.syncline.connector.text.kept;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text that a tracker has room for. What is too long ends after the last block that fits, with a line that says so; {@link
 * KeptText} knows the line and never takes the rest from the side that has it.
 */
public final class FittingText {
    private static final String CUT = "Cut here: the whole text is too long for this tracker";
    private static final String NOTE = "*" + CUT + ".*";

    private final List<String> blocks;
    private final String note;
    private final int limit;
    private final UnaryOperator<String> form;

    private FittingText(String hub, String note, int limit, UnaryOperator<String> form) {
        this.blocks = HubBlocks.of(hub);
        this.note = note;
        this.limit = limit;
        this.form = form;
    }

    /**
     * The native form of hub Markdown, of at most {@code limit} characters.
     *
     * @param whole where the whole text is, as a URL
     * @param form the native form of some hub Markdown
     */
    public static String of(String hub, int limit, Optional<String> whole, UnaryOperator<String> form) {
        String all = form.apply(hub);
        if (all.length() <= limit) return all;
        String note = whole.map(url -> "*" + CUT + ", it is at* " + url).orElse(NOTE);
        return new FittingText(hub, note, limit, form).cut();
    }

    /** Whether a block of hub Markdown is the line at a cut. */
    static boolean note(String block) {
        return block.startsWith("*" + CUT) || block.startsWith("_" + CUT);
    }

    private String cut() {
        int fits = most(blocks.size() - 1, count -> String.join("\n\n", blocks.subList(0, count)));
        if (fits > 0) return form.apply(String.join("\n\n", blocks.subList(0, fits)) + "\n\n" + note);
        return first(blocks.isEmpty() ? "" : blocks.getFirst());
    }

    /** The beginning of a block that is too long by itself: whole lines, or as much of its first line as fits. */
    private String first(String block) {
        List<String> lines = block.lines().toList();
        String fence = block.startsWith("```") ? "\n" + lines.getLast() : "";
        int fits = most(lines.size() - 1, count -> String.join("\n", lines.subList(0, count)) + fence);
        if (fits > 0) return form.apply(String.join("\n", lines.subList(0, fits)) + fence + "\n\n" + note);
        String line = lines.isEmpty() ? "" : lines.getFirst();
        int length = most(line.length(), count -> line.substring(0, count));
        if (length > 0 && Character.isHighSurrogate(line.charAt(length - 1))) length--;
        return form.apply(line.substring(0, length) + "\n\n" + note);
    }

    private interface Beginning {
        String of(int count);
    }

    /** The greatest count whose beginning fits together with the note. */
    private int most(int greatest, Beginning beginning) {
        int low = 0;
        int high = Math.max(0, greatest);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            boolean fits = form.apply(beginning.of(middle) + "\n\n" + note).length() <= limit;
            if (fits) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
