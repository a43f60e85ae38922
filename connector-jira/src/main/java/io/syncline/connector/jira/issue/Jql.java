package io.syncline.connector.jira.issue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Pieces of JQL, put together so that none can change the meaning of another. */
public final class Jql {
    private static final Pattern ORDER = Pattern.compile("(?is)(^|\\s+)order\\s+by\\s+[^\"']*$");

    private Jql() {}

    /** The clause that keeps a query inside a project, given by key, id or name. */
    public static String project(String project) {
        return "project = " + quoted(project);
    }

    /**
     * A trigger's query for one issue. Empty when quotes or parentheses of the query do not pair up: inside the parentheses put
     * around it they could reach out.
     */
    public static Optional<String> about(long issue, String project, String query) {
        String condition = ORDER.matcher(query).replaceFirst("").strip();
        String here = "id = " + issue + (project.isBlank() ? "" : " AND " + project(project));
        if (condition.isEmpty()) return Optional.of(here);
        return closed(condition) ? Optional.of(here + " AND (" + condition + ")") : Optional.empty();
    }

    /** Finds what changed in a project within the last so many minutes: Jira takes no seconds, and minutes ago in every time zone. */
    public static String updatedWithin(long minutes, String project) {
        return project(project) + " AND updated >= \"-" + minutes + "m\"";
    }

    /** A query without an order, what was updated last comes last. */
    public static String oldestUpdate(String jql) {
        return jql + " ORDER BY updated ASC";
    }

    /** A query without an order, what was updated last comes first. */
    public static String newestUpdate(String jql) {
        return jql + " ORDER BY updated DESC";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean closed(String condition) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < condition.length(); i++) {
            char c = condition.charAt(i);
            if (c == '\\') i++;
            else if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '(') depth++;
            else if (c == ')' && --depth < 0) return false;
        }
        return depth == 0 && quote == 0;
    }
}
