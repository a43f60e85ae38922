package io.syncline.connector.text.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lays new hub text over an old native one. Pieces that say what the new text says keep their source, pieces that the hub cannot
 * see stay after their neighbour, the rest is written anew. One use only.
 */
final class Overlay<T> {
    private final List<Piece<T>> old;
    private final List<String> wanted;
    private final Function<String, T> written;
    private final boolean cut;
    private final int[] place;
    private final List<T> out = new ArrayList<>();
    private int next;

    private Overlay(List<Piece<T>> old, Wanted wanted, Function<String, T> written) {
        this.old = old;
        this.wanted = wanted.blocks();
        this.cut = wanted.cut();
        this.written = written;
        this.place = Places.of(old, wanted.blocks());
    }

    /**
     * The new native text, in parts.
     *
     * @param wanted the blocks that the new text has
     * @param written the native form of some hub Markdown
     */
    static <T> List<T> of(List<Piece<T>> old, Wanted wanted, Function<String, T> written) {
        return new Overlay<>(old, wanted, written).lay();
    }

    private List<T> lay() {
        boolean changed = false;
        for (int i = 0; i < old.size(); i++) {
            Piece<T> piece = old.get(i);
            if (piece.hub().isEmpty()) {
                // After a piece that was changed stands what became of it.
                if (changed) write(upcoming(i));
                out.add(piece.source());
            } else if (place[i] >= 0) {
                write(place[i]);
                out.add(piece.source());
                next = place[i] + piece.hub().size();
            }
            changed = !piece.hub().isEmpty() && place[i] < 0;
        }
        write(wanted.size());
        if (cut) rest();
        return out;
    }

    /** What stands after the last piece that the new text still has was beyond the cut. */
    private void rest() {
        int last = old.size();
        while (last > 0 && place[last - 1] < 0) last--;
        old.subList(last, old.size()).stream()
                .filter(piece -> !piece.hub().isEmpty())
                .forEach(piece -> out.add(piece.source()));
    }

    /** Where the next kept piece stands. */
    private int upcoming(int from) {
        for (int i = from; i < old.size(); i++) {
            if (place[i] >= 0) return place[i];
        }
        return wanted.size();
    }

    private void write(int end) {
        if (end > next) out.add(written.apply(String.join("\n\n", wanted.subList(next, end))));
        next = Math.max(next, end);
    }
}
