package io.syncline.hub.poll;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far an instance is polled, as published in {@code syncline.polls}: what is older has been appended to {@code syncline.changes}.
 *
 * @param projects by project, as the connections name it
 */
public record PollRecord(InstanceId instance, TrackerKind tracker, Instant at, SortedMap<String, Watermark> projects) {
    public PollRecord {
        projects = Collections.unmodifiableSortedMap(new TreeMap<>(projects));
    }

    /** Before the first poll. */
    public static PollRecord none(InstanceId instance, TrackerKind tracker, Instant at) {
        return new PollRecord(instance, tracker, at, new TreeMap<>());
    }

    public Optional<Watermark> watermark(String project) {
        return Optional.ofNullable(projects.get(project));
    }

    /** With a project's new watermark, and without the projects that nobody wants any more. */
    public PollRecord with(String project, Watermark watermark, Collection<String> wanted, Instant now) {
        TreeMap<String, Watermark> next = new TreeMap<>(projects);
        next.keySet().retainAll(wanted);
        next.put(project, watermark);
        return new PollRecord(instance, tracker, now, next);
    }
}
