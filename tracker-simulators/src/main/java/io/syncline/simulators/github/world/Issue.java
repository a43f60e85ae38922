package io.syncline.simulators.github.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue with everything it ever was. Guarded by the world's lock. */
public final class Issue implements Part {
    private static final long serialVersionUID = 2L;

    private final Repository repository;
    private final long id;
    private final int number;
    private final Account author;
    private final Instant createdAt;
    private final List<IssueContent> history = new ArrayList<>();
    private final List<IssueComment> comments = new ArrayList<>();
    private final List<TimelineEvent> timeline = new ArrayList<>();
    private final List<Issue> subIssues = new ArrayList<>();
    private final List<Issue> blockedBy = new ArrayList<>();
    private final List<Issue> blocking = new ArrayList<>();
    private @Nullable Issue parent;

    Issue(Repository repository, long id, int number, Account author, IssueContent first) {
        this.repository = repository;
        this.id = id;
        this.number = number;
        this.author = author;
        this.createdAt = first.updatedAt();
        history.add(first);
    }

    public Repository repository() {
        return repository;
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Account author() {
        return author;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public IssueContent now() {
        return history.getLast();
    }

    /** What the issue was at that time; nothing when it did not exist yet. */
    public Optional<IssueContent> asOf(Instant time) {
        return history.reversed().stream()
                .filter(content -> !content.updatedAt().isAfter(time))
                .findFirst();
    }

    public List<IssueComment> comments() {
        return List.copyOf(comments);
    }

    public List<TimelineEvent> timeline() {
        return List.copyOf(timeline);
    }

    public Optional<Issue> parent() {
        return Optional.ofNullable(parent).filter(Issue::there);
    }

    public List<Issue> subIssues() {
        return subIssues.stream().filter(Issue::there).toList();
    }

    public List<Issue> blockedBy() {
        return blockedBy.stream().filter(Issue::there).toList();
    }

    public List<Issue> blocking() {
        return blocking.stream().filter(Issue::there).toList();
    }

    /** Not deleted. */
    private boolean there() {
        return repository.issues.get(number) == this;
    }

    void below(Optional<Issue> newParent) {
        Optional.ofNullable(parent).ifPresent(old -> old.subIssues.remove(this));
        parent = newParent.orElse(null);
        newParent.ifPresent(found -> found.subIssues.add(this));
    }

    void block(Issue by, boolean still) {
        blockedBy.remove(by);
        by.blocking.remove(this);
        if (!still) return;
        blockedBy.add(by);
        by.blocking.add(this);
    }

    void become(IssueContent content) {
        history.add(content);
    }

    void remember(TimelineEvent event) {
        timeline.add(event);
    }

    void put(IssueComment comment) {
        for (int at = 0; at < comments.size(); at++) {
            if (comments.get(at).id() == comment.id()) {
                comments.set(at, comment);
                return;
            }
        }
        comments.add(comment);
    }

    void drop(IssueComment comment) {
        comments.removeIf(kept -> kept.id() == comment.id());
    }

    @Override
    public String toString() {
        return repository.fullName() + "#" + number;
    }
}
