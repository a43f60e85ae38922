package io.syncline.script.issue;

import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.budget.Budget;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.fault.TrackerWeather;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.TrackerRefusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The local tracker as one run asks it: its time is not the script's, and its weather passes the script by. */
public final class LocalSide {
    private final LocalTracker tracker;
    private final ConnectionFacts connection;
    private final Budget budget;
    private final Notes notes;
    private final Map<NameKind, List<HubNamed>> names = new EnumMap<>(NameKind.class);
    private Optional<List<FieldInfo>> fields = Optional.empty();
    private Optional<String> unknownUser = Optional.empty();

    public LocalSide(LocalTracker tracker, ConnectionFacts connection, Budget budget, Notes notes) {
        this.tracker = tracker;
        this.connection = connection;
        this.budget = budget;
        this.notes = notes;
    }

    public ConnectionFacts connection() {
        return connection;
    }

    /** Asks the tracker. */
    public <T> T ask(Function<LocalTracker, T> question) {
        budget.ask();
        return budget.outside(() -> answer(question));
    }

    private <T> T answer(Function<LocalTracker, T> question) {
        try {
            return question.apply(tracker);
        } catch (TrackerRefusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw new TrackerWeather(e);
        }
    }

    /** The fields of the local project, asked once per run. */
    public List<FieldInfo> fields() {
        if (fields.isEmpty()) fields = Optional.of(List.copyOf(ask(LocalTracker::fields)));
        return fields.get();
    }

    /** The names of one kind in the local project, asked once per run. */
    public List<HubNamed> names(NameKind kind) {
        List<HubNamed> known = names.get(kind);
        if (known != null) return known;
        List<HubNamed> asked = List.copyOf(ask(tracker -> tracker.names(kind, connection.localProject())));
        names.put(kind, asked);
        return asked;
    }

    /** Forgets the names of a kind: one was made. */
    public void renew(NameKind kind) {
        names.remove(kind);
    }

    /** Forgets the fields: an option was made. */
    public void renewFields() {
        fields = Optional.empty();
    }

    /** The local user for a remote one: the mapping table first, then whatever the question finds. */
    public Optional<HubUser> user(String wanted, Function<LocalTracker, Optional<HubUser>> question) {
        String mapped = connection.mappings().users().get(wanted);
        Optional<HubUser> found = mapped == null ? ask(question) : mapped(mapped);
        unknownUser = found.isPresent() ? Optional.empty() : Optional.of(wanted);
        return found;
    }

    private Optional<HubUser> mapped(String local) {
        if (local.contains("@")) {
            Optional<HubUser> found = ask(tracker -> tracker.userByEmail(local));
            if (found.isPresent()) return found;
        }
        Optional<HubUser> found = ask(tracker -> tracker.userByUsername(local));
        return found.isPresent() ? found : ask(tracker -> tracker.userByKey(local));
    }

    /** The local name for a status, by the mapping table. */
    public String status(String wanted) {
        return connection.mappings().statuses().getOrDefault(wanted, wanted);
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
