package io.syncline.connector.github.query;

/** What came of reading a query. */
public sealed interface QueryReading {
    record Readable(IssueQuery query) implements QueryReading {}

    /**
     * Not a query that is understood here.
     *
     * @param why names the part
     */
    record Unreadable(String why) implements QueryReading {}
}
