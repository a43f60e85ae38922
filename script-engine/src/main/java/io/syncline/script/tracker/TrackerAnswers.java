package io.syncline.script.tracker;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts questions that came as data to a {@link LocalTracker}. */
public final class TrackerAnswers {
    private TrackerAnswers() {}

    /** The tracker's answer as data. What is no refusal of the tracker's but weather passes as the exception it is. */
    public static TrackerTold told(LocalTracker tracker, TrackerAsk ask) {
        try {
            return new TrackerTold(HubJson.tree(answer(tracker, ask)), "");
        } catch (TrackerRefusal refusal) {
            return new TrackerTold(HubJson.tree(null), refusal.getMessage());
        }
    }

    private static Object answer(LocalTracker tracker, TrackerAsk ask) {
        return switch (ask.what()) {
            case "userByEmail" -> tracker.userByEmail(text(ask, 0));
            case "userByUsername" -> tracker.userByUsername(text(ask, 0));
            case "userByKey" -> tracker.userByKey(text(ask, 0));
            case "assignable" -> tracker.assignable(text(ask, 0), text(ask, 1));
            case "fields" -> tracker.fields();
            case "project" -> tracker.project(text(ask, 0));
            case "names" -> tracker.names(kind(ask), text(ask, 1));
            case "makeName" -> tracker.makeName(kind(ask), text(ask, 1), text(ask, 2));
            case "makeOption" -> tracker.makeOption(text(ask, 0), text(ask, 1));
            case "localOf" -> tracker.localOf(text(ask, 0));
            case "remoteOf" -> tracker.remoteOf(text(ask, 0));
            case "underSync" ->
                tracker.underSync(
                        text(ask, 0), Optional.ofNullable(ask.with().get(1).textValue()));
            case "remoteIssueUrl" -> tracker.remoteIssueUrl(text(ask, 0));
            case "localUrl" -> tracker.localUrl();
            case "remoteUrl" -> tracker.remoteUrl();
            case "http" -> tracker.http(HubJson.convert(ask.with().get(0), HttpAsk.class));
            case "store" -> tracker.store(HubJson.convert(ask.with().get(0), HubIssue.class));
            default -> throw new IllegalArgumentException("a local tracker is not asked for " + ask.what());
        };
    }

    private static String text(TrackerAsk ask, int index) {
        return ask.with().get(index).textValue();
    }

    private static NameKind kind(TrackerAsk ask) {
        return NameKind.valueOf(text(ask, 0));
    }

    /** The same tracker; whatever it answers is told to the listener, in order. */
    public static LocalTracker recorded(LocalTracker tracker, Consumer<RecordedAnswer> listener) {
        return new AskingTracker(ask -> {
            TrackerTold told = told(tracker, ask);
            listener.accept(new RecordedAnswer(ask, told));
            return told;
        });
    }

    /**
     * A tracker that answers what was recorded; the same question asked again gets the next recorded answer, or else the last. A
     * question that was never asked is an {@link IllegalStateException} that names it.
     */
    public static LocalTracker replayed(List<RecordedAnswer> recorded) {
        Map<TrackerAsk, Deque<TrackerTold>> left = new HashMap<>();
        recorded.forEach(each ->
                left.computeIfAbsent(each.ask(), ask -> new ArrayDeque<>()).add(each.told()));
        return new AskingTracker(ask -> {
            Deque<TrackerTold> answers = left.get(ask);
            if (answers == null) {
                throw new IllegalStateException("the recorded run did not ask " + ask.what());
            }
            return answers.size() == 1 ? answers.peek() : answers.remove();
        });
    }
}
