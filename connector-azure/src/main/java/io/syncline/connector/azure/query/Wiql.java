package io.syncline.connector.azure.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queries that this connector asks.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/boards/queries/wiql-syntax">WIQL syntax</a>
 */
public final class Wiql {
    private static final String SELECT = "SELECT [System.Id] FROM WorkItems WHERE ";
    private static final Pattern WHOLE_QUERY = Pattern.compile(
            "(?is)\\s*select\\s.*?\\sfrom\\s+workitems\\s*(?:\\swhere\\s(.*?))?(?:\\sorder\\s+by\\s.*|\\sasof\\s.*)?");

    private Wiql() {}

    /**
     * Finds a work item if it is in the project and fits a trigger's query. The query is a condition, or a whole query as people copy it
     * from the vendor's query editor; without one everything in the project fits.
     *
     * @return empty when the condition's parentheses or quotes do not fit, so that it would reach beyond its place
     */
    public static Optional<String> trigger(long number, String project, String query) {
        Matcher whole = WHOLE_QUERY.matcher(query);
        String condition = whole.matches() ? Optional.ofNullable(whole.group(1)).orElse("") : query;
        if (!closed(condition)) return Optional.empty();
        String scope = SELECT + "[System.Id] = " + number + " AND [System.TeamProject] = " + quoted(project);
        return Optional.of(condition.isBlank() ? scope : scope + " AND (" + condition.strip() + ")");
    }

    /** Finds what the account that asks created in a project since a time. */
    public static String createdByMe(String project, Instant since) {
        return SELECT + "[System.TeamProject] = " + quoted(project) + " AND [System.CreatedBy] = @Me"
                + " AND [System.CreatedDate] >= "
                + quoted(since.truncatedTo(ChronoUnit.SECONDS).toString())
                + " ORDER BY [System.Id] ASC";
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static boolean closed(String condition) {
        int open = 0;
        char quote = 0;
        for (char c : condition.toCharArray()) {
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open < 0) {
                return false;
            }
        }
        return open == 0 && quote == 0;
    }
}
