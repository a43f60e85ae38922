package io.syncline.simulators.github.world;

import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.history.RevisionLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All accounts and repositories of the simulated GitHub. Not thread-safe: callers hold one lock around it. */
public final class GithubWorld {
    private final Ticker ticker;
    private final Happening.Listener listener;
    private final WorldMemory memory;
    private final IssueWork issueWork = new IssueWork(this);
    private final TieWork tieWork = new TieWork(this);
    private final FieldWork fieldWork = new FieldWork(this);
    private final RepositoryWork repositoryWork = new RepositoryWork(this);

    public GithubWorld(Ticker ticker, Happening.Listener listener) {
        this(ticker, listener, new WorldMemory());
        seed(memory.accounts, memory.types);
        memory.fields.add(new IssueField(
                501,
                "Impact",
                "single_select",
                List.of(
                        new IssueField.Option(601, "Low", Optional.of("Few notice"), "green", 1),
                        new IssueField.Option(602, "High", Optional.empty(), "red", 2))));
        memory.fields.add(new IssueField(502, "Customer", "text", List.of()));
        memory.fields.add(new IssueField(503, "Effort", "number", List.of()));
        memory.fields.add(new IssueField(504, "Target date", "date", List.of()));
        memory.fields.add(new IssueField(
                505,
                "Browsers",
                "multi_select",
                List.of(
                        new IssueField.Option(603, "Firefox", Optional.empty(), "orange", 1),
                        new IssueField.Option(604, "Lynx", Optional.empty(), "gray", 2))));
    }

    /** A world as it was. */
    public GithubWorld(Ticker ticker, Happening.Listener listener, WorldMemory memory) {
        this.ticker = ticker;
        this.listener = listener;
        this.memory = memory;
    }

    private void seed(List<Account> accounts, List<IssueType> types) {
        accounts.add(Account.user(101, "syncline-bot", "Syncline Bot", "ghp_sim_bot"));
        accounts.add(Account.user(102, "alice", "Alice", "ghp_sim_alice"));
        accounts.add(Account.user(103, "bob", "Bob", "ghp_sim_bob"));
        accounts.add(Account.user(104, "carol", "Carol", "ghp_sim_carol"));
        Account acme = new Account(100, "acme", "Acme", Optional.empty(), "", Account.Kind.ORGANIZATION);
        accounts.add(acme);
        accounts.add(new Account(105, "syncline[bot]", "syncline[bot]", Optional.empty(), "", Account.Kind.BOT));
        types.add(new IssueType(401, "Task", "A specific piece of work", "yellow"));
        types.add(new IssueType(402, "Bug", "An unexpected problem or behavior", "red"));
        types.add(new IssueType(403, "Feature", "A request, idea, or new functionality", "blue"));
        seedRepository(new Repository(201, acme, "web", now()), 300);
        seedRepository(new Repository(202, acme, "api", now()), 320);
    }

    private void seedRepository(Repository repository, long firstLabelId) {
        repository.labels.add(preset(firstLabelId, "bug", "d73a4a", "Something isn't working"));
        repository.labels.add(preset(firstLabelId + 1, "enhancement", "a2eeef", "New feature or request"));
        repository.labels.add(preset(firstLabelId + 2, "question", "d876e3", "Further information is requested"));
        repository.labels.add(new Label(firstLabelId + 3, "sync", "0e8a16", Optional.of("Kept in step"), false));
        memory.repositories.add(repository);
    }

    private static Label preset(long id, String name, String color, String description) {
        return new Label(id, name, color, Optional.of(description), true);
    }

    /** Creates and changes issues and comments. */
    public IssueWork issues() {
        return issueWork;
    }

    /** Ties issues to each other. */
    public TieWork ties() {
        return tieWork;
    }

    /** Sets and clears values of issue fields. */
    public FieldWork values() {
        return fieldWork;
    }

    /** Creates and changes labels and milestones. */
    public RepositoryWork repositories() {
        return repositoryWork;
    }

    public List<Account> users() {
        return memory.accounts.stream()
                .filter(account -> account.kind() == Account.Kind.USER)
                .toList();
    }

    public Optional<Account> byToken(String token) {
        return users().stream().filter(account -> account.token().equals(token)).findFirst();
    }

    public Optional<Account> account(String login) {
        return memory.accounts.stream()
                .filter(account -> account.login().equalsIgnoreCase(login))
                .findFirst();
    }

    /** The user of that login; the vendor's 404 when there is none. */
    public Account user(String login) {
        return account(login)
                .filter(account -> account.kind() == Account.Kind.USER)
                .orElseThrow(GithubProblem::notFound);
    }

    public List<IssueType> types() {
        return List.copyOf(memory.types);
    }

    public List<IssueField> fields() {
        return List.copyOf(memory.fields);
    }

    /** Puts these options in the place of all that a select field had; those without a known id are new. */
    public IssueField replaceOptions(long field, List<IssueField.Option> options) {
        memory.fields.replaceAll(one -> one.id() == field
                ? one.with(options.stream().map(option -> numbered(one, option)).toList())
                : one);
        IssueField changed =
                fields().stream().filter(one -> one.id() == field).findFirst().orElseThrow(GithubProblem::notFound);
        memory.repositories.stream()
                .flatMap(repository -> repository.issues().stream())
                .filter(issue -> issue.now().value(field).isPresent())
                .forEach(issue -> chosenAmong(changed, issue));
        return changed;
    }

    private static void chosenAmong(IssueField changed, Issue issue) {
        IssueDraft draft = new IssueDraft(issue.now());
        draft.values = draft.values.stream()
                .flatMap(value -> value.field().id() == changed.id() ? value.in(changed).stream() : Stream.of(value))
                .toList();
        issue.become(draft.at(issue.now().updatedAt()));
    }

    private IssueField.Option numbered(IssueField field, IssueField.Option option) {
        boolean known = field.options().stream().anyMatch(one -> one.id() == option.id());
        return new IssueField.Option(
                known ? option.id() : nextId(), option.name(), option.description(), option.color(), option.priority());
    }

    public List<Repository> all() {
        return List.copyOf(memory.repositories);
    }

    /** The repository, or the vendor's 404. */
    public Repository repository(String owner, String name) {
        return memory.repositories.stream()
                .filter(found -> found.owner().login().equalsIgnoreCase(owner)
                        && found.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(GithubProblem::notFound);
    }

    /** The issue, or the vendor's 404; 410 when it was deleted. */
    public Issue issue(Repository repository, int number) {
        Issue found = repository.issues.get(number);
        if (found != null) return found;
        if (number >= 1 && number <= repository.lastIssueNumber) throw GithubProblem.of(410, "This issue was deleted");
        throw GithubProblem.notFound();
    }

    /** The issue of that global id, or the vendor's 404. */
    public Issue issue(long id) {
        return memory.repositories.stream()
                .flatMap(repository -> repository.issues().stream())
                .filter(issue -> issue.id() == id)
                .findFirst()
                .orElseThrow(GithubProblem::notFound);
    }

    /** Who changed which field of which issue or comment. */
    public RevisionLog revisions() {
        return memory.revisions;
    }

    /** All that changes, live. */
    public WorldMemory memory() {
        return memory;
    }

    Instant now() {
        return ticker.next();
    }

    long nextId() {
        return ++memory.lastId;
    }

    void tell(Happening happening) {
        listener.heard(happening);
    }
}
