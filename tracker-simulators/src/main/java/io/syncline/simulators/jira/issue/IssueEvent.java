package io.syncline.simulators.jira.issue;

/** The events about an issue itself, as the pair of names a webhook carries. */
public enum IssueEvent {
    CREATED("jira:issue_created", "issue_created"),
    EDITED("jira:issue_updated", "issue_updated"),
    ASSIGNED("jira:issue_updated", "issue_assigned"),
    MOVED("jira:issue_updated", "issue_generic"),
    DELETED("jira:issue_deleted", "issue_deleted");

    private final String hook;
    private final String type;

    IssueEvent(String hook, String type) {
        this.hook = hook;
        this.type = type;
    }

    /** The name in {@code webhookEvent} and in registrations. */
    public String hook() {
        return hook;
    }

    /** The name in {@code issue_event_type_name}. */
    public String type() {
        return type;
    }
}
