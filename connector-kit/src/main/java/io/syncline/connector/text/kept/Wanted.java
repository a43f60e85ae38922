package io.syncline.connector.text.kept;

import java.util.List;

/**
 * The blocks that a text is to have.
 *
 * @param cut whether more of them stood on the side that they come from, where there was no room
 */
record Wanted(List<String> blocks, boolean cut) {
    Wanted {
        blocks = List.copyOf(blocks);
    }

    Wanted(List<String> blocks) {
        this(cut(blocks) ? blocks.subList(0, blocks.size() - 1) : blocks, cut(blocks));
    }

    private static boolean cut(List<String> blocks) {
        return !blocks.isEmpty() && FittingText.note(blocks.getLast());
    }
}
