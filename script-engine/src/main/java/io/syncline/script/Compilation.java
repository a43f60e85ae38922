package io.syncline.script;

import io.syncline.hub.twin.RuleDiagnostic;
import java.util.List;

/** What compiling a script gave. */
public sealed interface Compilation {

    /** The caller owns the script and closes it. */
    record Compiled(SyncScript script, List<RuleDiagnostic> warnings) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing to run; at least one error, in the order of the lines. */
    record Rejected(List<RuleDiagnostic> errors) implements Compilation {
        public Rejected {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) throw new IllegalArgumentException("rejected without an error");
        }
    }
}
