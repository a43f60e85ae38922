package io.syncline.simulators.jira.wire;

/** The two shapes of one API: rich text is wiki markup in 2 and in webhooks, a document tree in 3. */
public enum ApiVersion {
    V2("2"),
    V3("3");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** As it stands in paths. */
    public String segment() {
        return segment;
    }
}
