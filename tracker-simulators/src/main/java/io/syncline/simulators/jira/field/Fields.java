package io.syncline.simulators.jira.field;

import io.syncline.simulators.jira.site.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fields of the site. */
public final class Fields {
    public static final Field SUMMARY = system("summary", "Summary", FieldKind.TEXT);
    public static final Field DESCRIPTION = system("description", "Description", FieldKind.RICH_TEXT);
    public static final Field ENVIRONMENT = system("environment", "Environment", FieldKind.RICH_TEXT);
    public static final Field LABELS = system("labels", "Labels", FieldKind.LABELS);
    public static final Field ASSIGNEE = system("assignee", "Assignee", FieldKind.USER);
    public static final Field REPORTER = system("reporter", "Reporter", FieldKind.USER);
    public static final Field PRIORITY = system("priority", "Priority", FieldKind.PRIORITY);
    public static final Field ISSUE_TYPE = system("issuetype", "Issue Type", FieldKind.ISSUE_TYPE);
    public static final Field DUE_DATE = system("duedate", "Due date", FieldKind.DATE);
    public static final Field COMPONENTS = system("components", "Components", FieldKind.COMPONENTS);
    public static final Field VERSIONS = system("versions", "Affects versions", FieldKind.VERSIONS);
    public static final Field FIX_VERSIONS = system("fixVersions", "Fix versions", FieldKind.VERSIONS);
    public static final Field PARENT = system("parent", "Parent", FieldKind.PARENT);
    public static final Field SECURITY = system("security", "Security Level", FieldKind.SECURITY_LEVEL);
    public static final Field TIME_TRACKING = system("timetracking", "Time tracking", FieldKind.TIME_TRACKING);
    public static final Field WATCHERS = new Field("watches", "Watchers", FieldKind.FOLLOWERS, List.of(), false);
    public static final Field VOTERS = new Field("votes", "Votes", FieldKind.FOLLOWERS, List.of(), false);
    public static final Field STATUS = new Field("status", "Status", FieldKind.STATUS, List.of(), false);
    public static final Field RESOLUTION =
            new Field("resolution", "Resolution", FieldKind.RESOLUTION, List.of(), false);
    public static final Field CREATOR = new Field("creator", "Creator", FieldKind.USER, List.of(), false);

    private static final List<Field> ALL = List.of(
            SUMMARY,
            DESCRIPTION,
            ENVIRONMENT,
            LABELS,
            ASSIGNEE,
            REPORTER,
            PRIORITY,
            ISSUE_TYPE,
            DUE_DATE,
            COMPONENTS,
            VERSIONS,
            FIX_VERSIONS,
            PARENT,
            SECURITY,
            TIME_TRACKING,
            WATCHERS,
            VOTERS,
            STATUS,
            RESOLUTION,
            CREATOR,
            system("customfield_10101", "Customer", FieldKind.TEXT),
            select("customfield_10102", "Supported Browsers", FieldKind.OPTIONS, "Chrome", "Firefox", "Safari", "Edge"),
            system("customfield_10103", "remote issue key", FieldKind.TEXT),
            select("customfield_10104", "Severity", FieldKind.OPTION, "Low", "Medium", "High"),
            system("customfield_10105", "Story points", FieldKind.NUMBER),
            system("customfield_10106", "Sync marker", FieldKind.TEXT),
            system("customfield_10107", "Release notes", FieldKind.RICH_TEXT),
            system("customfield_10108", "Go-live", FieldKind.DATE),
            system("customfield_10109", "Handover", FieldKind.DATE_TIME),
            system("customfield_10110", "Manual", FieldKind.URL),
            select("customfield_10111", "Region", FieldKind.CASCADING, "Europe", "Asia"),
            system("customfield_10112", "Tester", FieldKind.USER),
            system("customfield_10113", "Reviewers", FieldKind.USERS),
            system("customfield_10114", "Topics", FieldKind.LABELS),
            system("customfield_10115", "Found in", FieldKind.VERSION),
            system("customfield_10116", "Backports", FieldKind.VERSIONS),
            system("customfield_10117", "Counterpart", FieldKind.PROJECT));

    /** The second level of the cascading options, by the id of the first. */
    private static final Map<String, List<Named>> CHILDREN = Map.of(
            "11100", List.of(new Named("11150", "Berlin"), new Named("11151", "Paris")),
            "11101", List.of(new Named("11152", "Tokyo")));

    private Fields() {}

    public static List<Field> all() {
        return ALL;
    }

    public static Optional<Field> byId(String id) {
        return ALL.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The options below one of a cascading field. */
    public static List<Named> children(String option) {
        return CHILDREN.getOrDefault(option, List.of());
    }

    private static Field system(String id, String name, FieldKind kind) {
        return new Field(id, name, kind, List.of(), true);
    }

    private static Field select(String id, String name, FieldKind kind, String... options) {
        int first = Integer.parseInt(id.substring(id.length() - 3)) * 100;
        var named = IntStream.range(0, options.length)
                .mapToObj(i -> new Named(String.valueOf(first + i), options[i]))
                .toList();
        return new Field(id, name, kind, named, true);
    }
}
