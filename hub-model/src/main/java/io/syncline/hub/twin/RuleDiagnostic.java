package io.syncline.hub.twin;

/**
 * What is wrong with a script, or odd about it, and where.
 *
 * @param script {@code outgoing} or {@code incoming}
 * @param line 1-based
 * @param column 1-based
 * @param hint what to write instead; empty when nobody can tell
 */
public record RuleDiagnostic(String script, int line, int column, Severity severity, String message, String hint) {

    /** An error keeps a script from being published, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A diagnostic that keeps the script from being published. */
    public static RuleDiagnostic error(String script, int line, int column, String message, String hint) {
        return new RuleDiagnostic(script, line, column, Severity.ERROR, message, hint);
    }

    /** A diagnostic that only warns. */
    public static RuleDiagnostic warning(String script, int line, int column, String message, String hint) {
        return new RuleDiagnostic(script, line, column, Severity.WARNING, message, hint);
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** What is wrong and, where anybody can tell, what to write instead. */
    public String text() {
        return hint.isBlank() ? message : message + " (" + hint + ")";
    }
}
