package io.syncline.simulators.jira.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One site with four people and two projects, and what administrators added to them; issues live elsewhere. */
public final class Site {
    public static final Status TO_DO = new Status("10000", "To Do", StatusCategory.NEW);
    public static final Status IN_PROGRESS = new Status("3", "In Progress", StatusCategory.INDETERMINATE);
    public static final Status DONE = new Status("10001", "Done", StatusCategory.DONE);
    public static final Named RESOLVED = new Named("10000", "Done");

    private static final Named UNDONE = new Named("10001", "Won't Do");

    private final String url;
    private final Edition edition;
    private final Additions additions;
    private final List<JiraUser> users = List.of(
            new JiraUser("syncline-bot", "Syncline Bot", "bot@syncline.example", "jira-token", true),
            new JiraUser("alice", "Alice Archer", "alice@example.com", "alice-token", false),
            new JiraUser("bob", "Bob Baker", "bob@example.com", "bob-token", false),
            new JiraUser("carol", "Carol Cook", "carol@example.com", "carol-token", false));
    private final List<IssueType> issueTypes = List.of(
            new IssueType("10002", "Task", "A task that needs to be done.", false, 10318),
            new IssueType("10004", "Bug", "A problem or error.", false, 10303),
            new IssueType("10001", "Story", "A user story.", false, 10315),
            new IssueType("10000", "Epic", "A big piece of work.", false, 10307),
            new IssueType("10003", "Sub-task", "A part of an issue.", true, 10316));
    private final List<Named> priorities = List.of(
            new Named("1", "Highest"),
            new Named("2", "High"),
            new Named("3", "Medium"),
            new Named("4", "Low"),
            new Named("5", "Lowest"));
    private final List<JiraProject> projects = List.of(
            new JiraProject(
                    "10022",
                    "UD",
                    "UI Design",
                    anywhere(),
                    List.of(new Named("10100", "Frontend"), new Named("10101", "Backend")),
                    List.of(new Named("10200", "1.0"), new Named("10201", "2.0"))),
            new JiraProject("10023", "OPS", "Operations", round(), List.of(new Named("10110", "Network")), List.of()));

    /** {@code url} is where the site answers, for the links it hands out. */
    public Site(String url, Edition edition, Additions additions) {
        this.url = url;
        this.edition = edition;
        this.additions = additions;
    }

    public String url() {
        return url;
    }

    public Edition edition() {
        return edition;
    }

    public List<JiraUser> users() {
        return users;
    }

    public List<IssueType> issueTypes() {
        return issueTypes;
    }

    public List<Named> priorities() {
        return priorities;
    }

    public List<Named> resolutions() {
        return List.of(RESOLVED, UNDONE);
    }

    public List<Named> securityLevels() {
        return List.of(new Named("10300", "Staff"), new Named("10301", "Management"));
    }

    public List<JiraProject> projects() {
        return projects;
    }

    public List<Named> components(JiraProject project) {
        return additions.with(project.components(), "component", project.key());
    }

    public List<Named> versions(JiraProject project) {
        return additions.with(project.versions(), "version", project.key());
    }

    /** The options of a select field, of which it had some from the start. */
    public List<Named> options(String field, List<Named> first) {
        return additions.with(first, "option", field);
    }

    public Additions additions() {
        return additions;
    }

    public List<Status> statuses() {
        return List.of(TO_DO, IN_PROGRESS, DONE);
    }

    public Optional<JiraUser> user(String accountId) {
        return users.stream().filter(u -> u.accountId().equals(accountId)).findFirst();
    }

    public Optional<JiraProject> project(String idOrKey) {
        return projects.stream()
                .filter(p -> p.id().equals(idOrKey) || p.key().equalsIgnoreCase(idOrKey))
                .findFirst();
    }

    public Optional<IssueType> issueType(String idOrName) {
        return issueTypes.stream()
                .filter(t -> t.id().equals(idOrName) || t.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    public Optional<Status> status(String idOrName) {
        return statuses().stream()
                .filter(s -> s.id().equals(idOrName) || s.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    private static Workflow anywhere() {
        var all = List.of(
                new Transition("11", "To Do", TO_DO, true),
                new Transition("21", "In Progress", IN_PROGRESS, true),
                new Transition("31", "Done", DONE, true));
        return new Workflow(TO_DO, Map.of(TO_DO.id(), all, IN_PROGRESS.id(), all, DONE.id(), all));
    }

    private static Workflow round() {
        return new Workflow(
                TO_DO,
                Map.of(
                        TO_DO.id(), List.of(new Transition("11", "Start", IN_PROGRESS, false)),
                        IN_PROGRESS.id(), List.of(new Transition("21", "Finish", DONE, false)),
                        DONE.id(), List.of(new Transition("31", "Reopen", TO_DO, false))));
    }
}
