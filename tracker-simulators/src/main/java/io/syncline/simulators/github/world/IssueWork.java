package io.syncline.simulators.github.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways an issue and its comments change. Every method tells the listener what happened; no change tells nothing. */
public final class IssueWork {
    private static final int LONGEST_BODY = 65_536;
    private static final int LONGEST_TITLE = 256;
    private static final int MOST_ASSIGNEES = 10;
    private static final Set<String> LOCK_REASONS = Set.of("off-topic", "too heated", "resolved", "spam");

    private final GithubWorld world;

    IssueWork(GithubWorld world) {
        this.world = world;
    }

    public Issue create(Account actor, Repository repository, IssueEdit edit) {
        String title =
                edit.title().orElseThrow(() -> GithubProblem.of(422, "Invalid request.\n\n\"title\" wasn't supplied."));
        IssueDraft draft = new IssueDraft(title);
        apply(actor, repository, edit, draft);
        Instant at = world.now();
        int number = ++repository.lastIssueNumber;
        Issue issue = new Issue(repository, world.nextId(), number, actor, draft.at(at));
        repository.issues.put(number, issue);
        IssueContent bare = new IssueDraft(title).at(at);
        world.tell(new Happening("issues", "opened", repository, actor, Map.of("issue", issue)));
        new IssueNews(world, actor, issue).setBesideText(bare, issue.now());
        IssueRevisions.created(world.revisions(), actor, issue);
        return issue;
    }

    public void edit(Account actor, Issue issue, IssueEdit edit) {
        IssueDraft draft = new IssueDraft(issue.now());
        apply(actor, issue.repository(), edit, draft);
        store(actor, issue, draft);
    }

    public void addLabels(Account actor, Issue issue, List<String> names) {
        IssueDraft draft = new IssueDraft(issue.now());
        for (Label label : labelsOf(actor, issue.repository(), names))
            if (!draft.labels.contains(label)) draft.labels.add(label);
        store(actor, issue, draft);
    }

    public void removeLabel(Account actor, Issue issue, String name) {
        IssueDraft draft = new IssueDraft(issue.now());
        if (!draft.labels.removeIf(label -> label.named(name))) throw GithubProblem.of(404, "Label does not exist");
        store(actor, issue, draft);
    }

    /** Adds those who can be assigned; others are ignored, as GitHub does. */
    public void addAssignees(Account actor, Issue issue, List<String> logins) {
        IssueDraft draft = new IssueDraft(issue.now());
        for (String login : logins)
            world.users().stream()
                    .filter(user -> user.login().equalsIgnoreCase(login) && !draft.assignees.contains(user))
                    .limit(Math.max(0, MOST_ASSIGNEES - draft.assignees.size()))
                    .forEach(draft.assignees::add);
        store(actor, issue, draft);
    }

    public void removeAssignees(Account actor, Issue issue, List<String> logins) {
        IssueDraft draft = new IssueDraft(issue.now());
        draft.assignees.removeIf(user -> logins.stream().anyMatch(user.login()::equalsIgnoreCase));
        store(actor, issue, draft);
    }

    /** Puts these values of fields in the place of all that there are. */
    void putValues(Account actor, Issue issue, List<FieldValue> values) {
        IssueDraft draft = new IssueDraft(issue.now());
        draft.values = values;
        store(actor, issue, draft);
    }

    public void lock(Account actor, Issue issue, Optional<String> reason) {
        if (reason.isPresent() && !LOCK_REASONS.contains(reason.get()))
            throw GithubProblem.invalidValue("Issue", "lock_reason", reason.get());
        IssueDraft draft = new IssueDraft(issue.now());
        draft.lock = Optional.of(reason.orElse(IssueContent.LOCKED_WITHOUT_REASON));
        store(actor, issue, draft);
    }

    public void unlock(Account actor, Issue issue) {
        IssueDraft draft = new IssueDraft(issue.now());
        draft.lock = Optional.empty();
        store(actor, issue, draft);
    }

    /** Notes, once, that an issue was closed for another one. REST never tells for which. */
    public void duplicate(Account actor, Issue issue) {
        Optional<String> why = issue.now().state().reason();
        boolean known =
                issue.timeline().stream().anyMatch(event -> event.event().equals("marked_as_duplicate"));
        if (known || !why.equals(Optional.of("duplicate"))) return;
        issue.remember(new TimelineEvent(world.nextId(), "marked_as_duplicate", actor, world.now(), Map.of()));
    }

    public void delete(Account actor, Issue issue) {
        issue.repository().issues.remove(issue.number());
        world.tell(new Happening("issues", "deleted", issue.repository(), actor, Map.of("issue", issue)));
    }

    public IssueComment comment(Account actor, Issue issue, String body) {
        checkComment(body);
        Instant at = touched(issue);
        IssueComment comment = new IssueComment(world.nextId(), issue, actor, body, at, at);
        issue.put(comment);
        issue.remember(new TimelineEvent(comment.id(), "commented", actor, at, Map.of("comment", comment)));
        issue.become(new IssueDraft(issue.now()).at(at));
        IssueRevisions.comment(world.revisions(), actor, comment, Optional.empty(), Optional.of(body));
        tellComment("created", actor, comment, Map.of());
        return comment;
    }

    public IssueComment editComment(Account actor, IssueComment before, String body) {
        checkComment(body);
        if (before.body().equals(body)) return before;
        Instant at = touched(before.issue());
        IssueComment comment = before.edited(body, at);
        before.issue().put(comment);
        before.issue().become(new IssueDraft(before.issue().now()).at(at));
        IssueRevisions.comment(world.revisions(), actor, comment, Optional.of(before.body()), Optional.of(body));
        tellComment("edited", actor, comment, Map.of("body", before.body()));
        return comment;
    }

    public void deleteComment(Account actor, IssueComment comment) {
        comment.issue().drop(comment);
        comment.issue().become(new IssueDraft(comment.issue().now()).at(touched(comment.issue())));
        IssueRevisions.comment(world.revisions(), actor, comment, Optional.of(comment.body()), Optional.empty());
        tellComment("deleted", actor, comment, Map.of());
    }

    /** The comment anywhere in the repository, or the vendor's 404. */
    public IssueComment comment(Repository repository, long id) {
        return repository.issues().stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(comment -> comment.id() == id)
                .findFirst()
                .orElseThrow(GithubProblem::notFound);
    }

    private void tellComment(String action, Account actor, IssueComment comment, Map<String, String> former) {
        Map<String, Part> parts = former.isEmpty()
                ? Map.of("issue", comment.issue(), "comment", comment)
                : Map.of("issue", comment.issue(), "comment", comment, "changes", new Part.Changes(former));
        world.tell(new Happening("issue_comment", action, comment.issue().repository(), actor, parts));
    }

    private static void checkComment(String body) {
        if (body.isBlank()) throw GithubProblem.custom("IssueComment", "body", "body can't be blank");
        if (body.length() > LONGEST_BODY)
            throw GithubProblem.custom("IssueComment", "body", "body is too long (maximum is 65536 characters)");
    }

    private void apply(Account actor, Repository repository, IssueEdit edit, IssueDraft draft) {
        edit.title().ifPresent(title -> draft.title = checkedTitle(title));
        edit.body().ifPresent(body -> draft.body = checkedBody(body));
        edit.assignees().ifPresent(logins -> draft.assignees = assigneesOf(logins));
        edit.milestone().ifPresent(number -> draft.milestone = milestoneOf(repository, number));
        edit.type().ifPresent(name -> draft.type = name.map(this::typeNamed));
        draft.state = stateAfter(actor, edit, draft.state);
        edit.values().ifPresent(wishes -> draft.values = world.values().after(draft.values, wishes));
        edit.labels().ifPresent(names -> draft.labels = labelsOf(actor, repository, names));
    }

    private IssueState stateAfter(Account actor, IssueEdit edit, IssueState before) {
        edit.stateReason().ifPresent(reason -> {
            if (!Set.of("completed", "not_planned", "duplicate", "reopened").contains(reason))
                throw GithubProblem.invalidValue("Issue", "state_reason", reason);
        });
        String wanted = edit.state().orElse(before.word());
        if (!wanted.equals("open") && !wanted.equals("closed"))
            throw GithubProblem.invalidValue("Issue", "state", wanted);
        if (wanted.equals(before.word())) return before;
        if (wanted.equals("open")) return new IssueState.Open(true);
        String why = edit.stateReason().filter(word -> !word.equals("reopened")).orElse("completed");
        return new IssueState.Closed(why, world.now(), actor);
    }

    private static String checkedTitle(String title) {
        if (title.isBlank()) throw GithubProblem.invalid("Issue", "title", "missing_field");
        if (title.length() > LONGEST_TITLE)
            throw GithubProblem.custom("Issue", "title", "title is too long (maximum is 256 characters)");
        return title.strip();
    }

    private static Optional<String> checkedBody(Optional<String> body) {
        if (body.isPresent() && body.get().length() > LONGEST_BODY)
            throw GithubProblem.custom("Issue", "body", "body is too long (maximum is 65536 characters)");
        return body;
    }

    private List<Account> assigneesOf(List<String> logins) {
        List<Account> found = new ArrayList<>();
        for (String login : logins) {
            Account user = world.users().stream()
                    .filter(known -> known.login().equalsIgnoreCase(login))
                    .findFirst()
                    .orElseThrow(() -> GithubProblem.invalidValue("Issue", "assignees", login));
            if (!found.contains(user)) found.add(user);
        }
        return found.subList(0, Math.min(found.size(), MOST_ASSIGNEES));
    }

    private static Optional<Milestone> milestoneOf(Repository repository, Optional<Integer> wanted) {
        return wanted.map(number -> repository
                .milestone(number)
                .orElseThrow(() -> GithubProblem.invalidValue("Issue", "milestone", number)));
    }

    private IssueType typeNamed(String name) {
        return world.types().stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> GithubProblem.invalidValue("Issue", "type", name));
    }

    private List<Label> labelsOf(Account actor, Repository repository, List<String> names) {
        List<Label> found = new ArrayList<>();
        for (String name : names) {
            Label label = repository.label(name).orElseGet(() -> world.repositories()
                    .createLabel(actor, repository, name, Label.COLOR_WHEN_NOT_GIVEN, Optional.empty()));
            if (!found.contains(label)) found.add(label);
        }
        return found;
    }

    private void store(Account actor, Issue issue, IssueDraft draft) {
        IssueContent before = issue.now();
        IssueContent after = draft.at(touched(issue));
        if (after.sameExceptTime(before)) return;
        issue.become(after);
        IssueRevisions.changed(world.revisions(), actor, issue, before, after);
        new IssueNews(world, actor, issue).changed(before, after);
    }

    /** Now, but never before the issue's last change. */
    private Instant touched(Issue issue) {
        Instant now = world.now();
        Instant last = issue.now().updatedAt();
        return now.isAfter(last) ? now : last;
    }
}
