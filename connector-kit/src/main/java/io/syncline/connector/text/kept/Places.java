package io.syncline.connector.text.kept;

import java.util.Arrays;
import java.util.List;

/** Finds for each old piece where the new text says it. One use only. */
final class Places {
    /** Between texts that differ in more than this many pairs of blocks, only the beginnings and ends are compared. */
    private static final long PAIRS = 1_000_000;

    private final List<? extends Piece<?>> old;
    private final List<String> wanted;
    private final int[] places;

    private Places(List<? extends Piece<?>> old, List<String> wanted) {
        this.old = old;
        this.wanted = wanted;
        this.places = new int[old.size()];
        Arrays.fill(places, -1);
    }

    /** The place of each piece, in rising order; -1 for a piece that the new text does not have. */
    static int[] of(List<? extends Piece<?>> old, List<String> wanted) {
        Places places = new Places(old, wanted);
        places.find();
        return places.places;
    }

    private void find() {
        int from = 0;
        int first = 0;
        while (from < old.size() && (size(from) == 0 || at(from, first))) {
            if (size(from) > 0) places[from] = first;
            first += size(from++);
        }
        int to = old.size();
        int last = wanted.size();
        while (to > from && (size(to - 1) == 0 || (last - size(to - 1) >= first && at(to - 1, last - size(to - 1))))) {
            to--;
            last -= size(to);
            if (size(to) > 0) places[to] = last;
        }
        if ((long) (to - from) * (last - first) <= PAIRS) longest(from, to, first, last);
    }

    /** The longest common run of the pieces and blocks between. */
    private void longest(int from, int to, int first, int last) {
        int[][] best = new int[to - from + 1][last - first + 1];
        for (int i = to - from - 1; i >= 0; i--) {
            for (int j = last - first - 1; j >= 0; j--) {
                int taken = taken(best, i, j, from, first);
                best[i][j] = Math.max(taken, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < to - from && j < last - first) {
            int here = best[i][j];
            if (here > 0 && here == taken(best, i, j, from, first)) {
                places[from + i] = first + j;
                j += size(from + i);
                i++;
            } else if (here == best[i + 1][j]) i++;
            else j++;
        }
    }

    /** What is common when this piece is taken to stand here; 0 if it does not. */
    private int taken(int[][] best, int i, int j, int from, int first) {
        int size = size(from + i);
        boolean fits = size > 0 && j + size < best[0].length && at(from + i, first + j);
        return fits ? size + best[i + 1][j + size] : 0;
    }

    private int size(int piece) {
        return old.get(piece).hub().size();
    }

    private boolean at(int piece, int block) {
        int end = block + size(piece);
        return end <= wanted.size()
                && wanted.subList(block, end).equals(old.get(piece).hub());
    }
}
