package io.syncline.connection.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.List;

/**
 * How one script became another, line by line.
 *
 * @param added number of lines that are only in the newer one
 * @param removed number of lines that are only in the older one
 * @param unified a unified diff with three lines of context; empty when nothing differs
 */
public record ScriptDiff(int added, int removed, String unified) {
    private static final int CONTEXT = 3;

    /** From an older text to a newer one; line ends do not count. */
    static ScriptDiff between(String olderName, String older, String newerName, String newer) {
        List<String> before = older.lines().toList();
        List<String> after = newer.lines().toList();
        Patch<String> patch = DiffUtils.diff(before, after);
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(olderName, newerName, before, patch, CONTEXT);
        return new ScriptDiff(
                patch.getDeltas().stream().mapToInt(ScriptDiff::gained).sum(),
                patch.getDeltas().stream().mapToInt(ScriptDiff::lost).sum(),
                String.join("\n", unified));
    }

    private static int gained(AbstractDelta<String> delta) {
        return delta.getTarget().size();
    }

    private static int lost(AbstractDelta<String> delta) {
        return delta.getSource().size();
    }
}
