package io.syncline.script.language;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.ScriptKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;

/** What is found in one script while it compiles: so many errors and warnings as somebody would read. */
final class Findings {
    private static final int MOST = 50;

    private final ScriptKind kind;
    private final List<RuleDiagnostic> errors = new ArrayList<>();
    private final List<RuleDiagnostic> warnings = new ArrayList<>();

    Findings(ScriptKind kind) {
        this.kind = kind;
    }

    void error(int line, int column, String message, String hint) {
        add(errors, RuleDiagnostic.error(kind.wire(), Math.max(1, line), Math.max(1, column), message, hint));
    }

    void error(ASTNode node, String message, String hint) {
        error(node.getLineNumber(), node.getColumnNumber(), message, hint);
    }

    void warning(ASTNode node, String message, String hint) {
        int line = Math.max(1, node.getLineNumber());
        add(warnings, RuleDiagnostic.warning(kind.wire(), line, Math.max(1, node.getColumnNumber()), message, hint));
    }

    private static void add(List<RuleDiagnostic> all, RuleDiagnostic found) {
        if (all.size() < MOST && !all.contains(found)) all.add(found);
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
