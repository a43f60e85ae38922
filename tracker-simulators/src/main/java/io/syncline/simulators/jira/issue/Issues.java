package io.syncline.simulators.jira.issue;

import io.syncline.simulators.history.Timeline;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All issues, with the past of each. Hands out ids of every kind. */
public final class Issues {
    private final TreeMap<Long, Timeline<JiraIssue>> byId = new TreeMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long lastId = 10_000;

    /** An id no other thing on the site has. */
    public long nextId() {
        return ++lastId;
    }

    String nextKey(JiraProject project) {
        return project.key() + "-" + numbers.merge(project.key(), 1, Integer::sum);
    }

    void add(JiraIssue issue) {
        byId.put(issue.id(), new Timeline<>(issue.moments().created(), issue));
        ids.put(issue.key(), issue.id());
    }

    public void replace(JiraIssue issue) {
        byId.get(issue.id()).set(issue.moments().updated(), issue);
    }

    void remove(JiraIssue issue, Instant at) {
        byId.get(issue.id()).end(at);
        ids.remove(issue.key());
    }

    public Optional<JiraIssue> find(String idOrKey) {
        var id = Optional.ofNullable(ids.get(idOrKey.toUpperCase(Locale.ROOT)));
        return id.or(() -> number(idOrKey))
                .flatMap(i -> Optional.ofNullable(byId.get(i)))
                .flatMap(Timeline::current);
    }

    /** The issue, or Jira's 404. */
    public JiraIssue get(String idOrKey) {
        return find(idOrKey).orElseThrow(JiraRefusal::noIssue);
    }

    /** Oldest first. */
    public List<JiraIssue> all() {
        return byId.values().stream().flatMap(t -> t.current().stream()).toList();
    }

    /** What was there at that moment. */
    public List<JiraIssue> asOf(Instant moment) {
        return byId.values().stream().flatMap(t -> t.asOf(moment).stream()).toList();
    }

    public void clear() {
        byId.clear();
        ids.clear();
        numbers.clear();
        lastId = 10_000;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
