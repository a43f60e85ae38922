package io.syncline.simulators.github.world;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A repository: its issues, labels and milestones. Guarded by the world's lock. */
public final class Repository implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final Account owner;
    private final String name;
    private final Instant createdAt;
    final List<Label> labels = new ArrayList<>();
    final List<Milestone> milestones = new ArrayList<>();
    final TreeMap<Integer, Issue> issues = new TreeMap<>();
    int lastIssueNumber;

    Repository(long id, Account owner, String name, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public Account owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String fullName() {
        return owner.login() + "/" + name;
    }

    public List<Issue> issues() {
        return List.copyOf(issues.values());
    }

    public List<Label> labels() {
        return List.copyOf(labels);
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    public Optional<Label> label(String wanted) {
        return labels.stream().filter(label -> label.named(wanted)).findFirst();
    }

    public Optional<Milestone> milestone(int number) {
        return milestones.stream().filter(found -> found.number() == number).findFirst();
    }

    public long openIssues() {
        return issues.values().stream()
                .filter(issue -> issue.now().state() instanceof IssueState.Open)
                .count();
    }
}
