package io.syncline.script.code;

import io.syncline.hub.twin.RuleDiagnostic;
import java.util.List;

/** What compiling a script text gave. */
public sealed interface CodeResult {

    /** Code to load, and what is odd about the script. */
    record Good(CompiledCode code, List<RuleDiagnostic> warnings) implements CodeResult {
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing to load; at least one error, in the order of the lines. */
    record Bad(List<RuleDiagnostic> errors) implements CodeResult {
        public Bad {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) throw new IllegalArgumentException("bad script without an error");
        }
    }
}
