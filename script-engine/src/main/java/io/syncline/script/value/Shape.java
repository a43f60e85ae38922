package io.syncline.script.value;

import java.util.List;
import java.util.Set;

/** The kinds of thing a script meets, each with the names it documents (script-api.md section 3). */
public enum Shape {
    ISSUE(
            "the issue",
            "id key url summary description descriptionSource environment created updated due resolutionDate status resolution "
                    + "priority type typeName project projectKey repository assignee assignees reporter creator labels "
                    + "components fixVersions affectedVersions comments attachments workLogs watchers voters parentId "
                    + "issueLinks customFields customKeys areaPath iterationPath tags milestone stateReason securityLevel "
                    + "originalEstimate remainingEstimate spent changeHistory eventTriggerContext"),
    COMMENT("a comment", "id author updateAuthor body created updated internal roleLevel groupLevel executor remoteId"),
    ATTACHMENT("an attachment", "id filename mimetype filesize created author internal remoteId hash"),
    WORKLOG("a worklog", "id author comment startDate timeSpent created updated remoteId"),
    USER("a user", "key username displayName email active"),
    NAMED("a named value", "id name category description released archived startDate releaseDate"),
    PROJECT("a project", "id idStr key name lead versions components"),
    LINK("an issue link", "linkName otherIssueId outward"),
    KEY("an issue key", "id urn entityType key"),
    CUSTOM_FIELD("a custom field", "id name uid type value");

    private final String word;
    private final List<String> names;
    private final Set<String> known;

    Shape(String word, String names) {
        this.word = word;
        this.names = List.of(names.split(" "));
        this.known = Set.copyOf(this.names);
    }

    /** What an author calls it. */
    public String word() {
        return word;
    }

    boolean has(String name) {
        return known.contains(name);
    }

    /** The documented properties. */
    public List<String> names() {
        return names;
    }

    /** The property whose text stands for the whole thing. */
    String textName() {
        return switch (this) {
            case ISSUE, PROJECT -> "key";
            case COMMENT -> "body";
            case ATTACHMENT -> "filename";
            case WORKLOG -> "comment";
            case USER -> "displayName";
            case NAMED, CUSTOM_FIELD -> "name";
            case LINK -> "linkName";
            case KEY -> "urn";
        };
    }
}
