package io.syncline.simulators.github.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways labels and milestones of a repository change. */
public final class RepositoryWork {
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");

    private final GithubWorld world;

    RepositoryWork(GithubWorld world) {
        this.world = world;
    }

    public Label createLabel(
            Account actor, Repository repository, String name, String color, Optional<String> description) {
        if (name.isBlank()) throw GithubProblem.invalid("Label", "name", "missing_field");
        if (name.length() > 50) throw GithubProblem.invalid("Label", "name", "too_long");
        if (repository.label(name).isPresent()) throw GithubProblem.invalid("Label", "name", "already_exists");
        Label label = new Label(world.nextId(), name, checked(color), description, false);
        repository.labels.add(label);
        world.tell(new Happening("label", "created", repository, actor, Map.of("label", label)));
        return label;
    }

    /** Changes a label everywhere it is used. */
    public Label editLabel(Account actor, Repository repository, Label before, Label after) {
        if (!before.named(after.name()) && repository.label(after.name()).isPresent())
            throw GithubProblem.invalid("Label", "name", "already_exists");
        checked(after.color());
        if (before.equals(after)) return before;
        repository.labels.replaceAll(label -> label.id() == before.id() ? after : label);
        for (Issue issue : repository.issues()) {
            IssueDraft draft = new IssueDraft(issue.now());
            draft.labels.replaceAll(label -> label.id() == before.id() ? after : label);
            IssueContent content = draft.at(issue.now().updatedAt());
            if (!content.equals(issue.now())) issue.become(content);
        }
        Part changes = new Part.Changes(former(before, after));
        world.tell(new Happening("label", "edited", repository, actor, Map.of("label", after, "changes", changes)));
        return after;
    }

    /** Deletes a label and takes it off every issue. */
    public void deleteLabel(Account actor, Repository repository, Label label) {
        repository.labels.removeIf(kept -> kept.id() == label.id());
        for (Issue issue : repository.issues()) {
            IssueDraft draft = new IssueDraft(issue.now());
            if (draft.labels.removeIf(kept -> kept.id() == label.id()))
                issue.become(draft.at(issue.now().updatedAt()));
        }
        world.tell(new Happening("label", "deleted", repository, actor, Map.of("label", label)));
    }

    public Milestone createMilestone(
            Account actor, Repository repository, String title, Optional<String> description, Optional<Instant> dueOn) {
        if (title.isBlank()) throw GithubProblem.invalid("Milestone", "title", "missing_field");
        if (repository.milestones.stream().anyMatch(found -> found.title().equals(title)))
            throw GithubProblem.invalid("Milestone", "title", "already_exists");
        Instant at = world.now();
        int number =
                repository.milestones.stream().mapToInt(Milestone::number).max().orElse(0) + 1;
        Milestone milestone =
                new Milestone(world.nextId(), number, title, description, dueOn, actor, at, at, Optional.empty());
        repository.milestones.add(milestone);
        world.tell(new Happening("milestone", "created", repository, actor, Map.of("milestone", milestone)));
        return milestone;
    }

    public Milestone editMilestone(Account actor, Repository repository, Milestone before, MilestoneEdit edit) {
        Instant at = world.now();
        Optional<Instant> closedAt = edit.closed() ? before.closedAt().or(() -> Optional.of(at)) : Optional.empty();
        Milestone after = new Milestone(
                before.id(),
                before.number(),
                edit.title(),
                edit.description(),
                edit.dueOn(),
                before.creator(),
                before.createdAt(),
                at,
                closedAt);
        repository.milestones.replaceAll(found -> found.id() == before.id() ? after : found);
        replaceInIssues(repository, before, Optional.of(after));
        String action = before.state().equals(after.state()) ? "edited" : edit.closed() ? "closed" : "opened";
        world.tell(new Happening(
                "milestone",
                action,
                repository,
                actor,
                Map.of("milestone", after, "changes", new Part.Changes(Map.of("title", before.title())))));
        return after;
    }

    public void deleteMilestone(Account actor, Repository repository, Milestone milestone) {
        repository.milestones.removeIf(found -> found.id() == milestone.id());
        replaceInIssues(repository, milestone, Optional.empty());
        world.tell(new Happening("milestone", "deleted", repository, actor, Map.of("milestone", milestone)));
    }

    private static void replaceInIssues(Repository repository, Milestone before, Optional<Milestone> after) {
        for (Issue issue : repository.issues()) {
            if (issue.now().milestone().filter(set -> set.id() == before.id()).isEmpty()) continue;
            IssueDraft draft = new IssueDraft(issue.now());
            draft.milestone = after;
            issue.become(draft.at(issue.now().updatedAt()));
        }
    }

    private static Map<String, String> former(Label before, Label after) {
        Map<String, String> former = new LinkedHashMap<>();
        if (!before.name().equals(after.name())) former.put("name", before.name());
        if (!before.color().equals(after.color())) former.put("color", before.color());
        if (!before.description().equals(after.description()))
            former.put("description", before.description().orElse(""));
        return former;
    }

    private static String checked(String color) {
        if (!COLOR.matcher(color).matches()) throw GithubProblem.invalid("Label", "color", "invalid");
        return color;
    }
}
