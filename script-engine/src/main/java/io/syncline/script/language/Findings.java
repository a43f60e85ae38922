package io.syncline.script.language;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.ScriptKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;

/** What is found in one script while it compiles. Woven code has no line and is never found fault with. */
final class Findings {
    private final ScriptKind kind;
    private final List<RuleDiagnostic> errors = new ArrayList<>();
    private final List<RuleDiagnostic> warnings = new ArrayList<>();

    Findings(ScriptKind kind) {
        this.kind = kind;
    }

    void error(int line, int column, String message, String hint) {
        RuleDiagnostic found = RuleDiagnostic.error(kind.wire(), Math.max(1, line), Math.max(1, column), message, hint);
        if (!errors.contains(found)) errors.add(found);
    }

    void error(ASTNode node, String message, String hint) {
        error(node.getLineNumber(), node.getColumnNumber(), message, hint);
    }

    void warning(ASTNode node, String message, String hint) {
        warnings.add(RuleDiagnostic.warning(
                kind.wire(), Math.max(1, node.getLineNumber()), Math.max(1, node.getColumnNumber()), message, hint));
    }

    boolean clean() {
        return errors.isEmpty();
    }

    List<RuleDiagnostic> errors() {
        return sorted(errors);
    }

    List<RuleDiagnostic> warnings() {
        return sorted(warnings);
    }

    private static List<RuleDiagnostic> sorted(List<RuleDiagnostic> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(RuleDiagnostic::line).thenComparingInt(RuleDiagnostic::column))
                .toList();
    }
}
