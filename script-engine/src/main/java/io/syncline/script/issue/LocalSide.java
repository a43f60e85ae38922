package io.syncline.script.issue;

import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.clock.RunClock;
import io.syncline.script.fault.TrackerWeather;
import io.syncline.script.tracker.LocalTracker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The local tracker as one run asks it: its time is not the script's, and its weather passes the script by. */
public final class LocalSide {
    private final LocalTracker tracker;
    private final RunClock clock;
    private final Notes notes;
    private Optional<List<FieldInfo>> fields = Optional.empty();
    private Optional<String> unknownUser = Optional.empty();

    public LocalSide(LocalTracker tracker, RunClock clock, Notes notes) {
        this.tracker = tracker;
        this.clock = clock;
        this.notes = notes;
    }

    /** Asks the tracker. */
    public <T> T ask(Function<LocalTracker, T> question) {
        long asked = System.nanoTime();
        try {
            return question.apply(tracker);
        } catch (RuntimeException e) {
            throw new TrackerWeather(e);
        } finally {
            clock.forgive(System.nanoTime() - asked);
        }
    }

    /** The fields of the local project, asked once per run. */
    public List<FieldInfo> fields() {
        if (fields.isEmpty()) fields = Optional.of(List.copyOf(ask(LocalTracker::fields)));
        return fields.get();
    }

    /** Looks a user up; one that is not found is remembered until the script writes a user field. */
    public Optional<HubUser> user(String wanted, Function<LocalTracker, Optional<HubUser>> question) {
        Optional<HubUser> found = ask(question);
        unknownUser = found.isPresent() ? Optional.empty() : Optional.of(wanted);
        return found;
    }

    /** The user that was looked up in vain for the value now being written, if any. */
    Optional<String> takeUnknownUser() {
        Optional<String> unknown = unknownUser;
        unknownUser = Optional.empty();
        return unknown;
    }

    public void note(String level, String text) {
        notes.add(level, text);
    }
}
