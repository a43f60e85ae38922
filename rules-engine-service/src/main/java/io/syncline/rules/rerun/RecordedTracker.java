package io.syncline.rules.rerun;

import io.syncline.hub.HubJson;
import io.syncline.rules.paper.Paper;
import io.syncline.rules.paper.PaperTracker;
import io.syncline.rules.recording.Secrets;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.script.tracker.AskingTracker;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.NameKind;
import io.syncline.script.tracker.RecordedAnswer;
import io.syncline.script.tracker.TrackerAnswers;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The local side as it answered then. The same question again gets the next recorded answer, or else the last. What was not asked then
 * is put to today's tracker, and noted; what would change something is put on paper either way.
 */
final class RecordedTracker {
    private final Map<TrackerAsk, Deque<TrackerTold>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final LocalTracker today;

    RecordedTracker(List<RecordedAnswer> recorded, LocalTracker today) {
        this.today = today;
        recorded.forEach(each ->
                answers.computeIfAbsent(each.ask(), ask -> new ArrayDeque<>()).add(each.told()));
    }

    /** For a run that stores like this. */
    LocalTracker tracker(TrackerLookup.Store store, Paper paper) {
        LocalTracker onPaper = new PaperTracker(new AskingTracker(this::answer), store, paper);
        return new AskingTracker(ask -> made(ask, paper).orElseGet(() -> TrackerAnswers.told(onPaper, ask)));
    }

    /** What the tracker made then; empty for any other question, and for what was not made then. */
    private Optional<TrackerTold> made(TrackerAsk ask, Paper paper) {
        return switch (ask.what()) {
            case "makeName" ->
                recorded(ask)
                        .map(told -> on(
                                told,
                                () -> paper.madeName(NameKind.valueOf(text(ask, 0)), text(ask, 1), text(ask, 2))));
            case "makeOption" ->
                recorded(ask).map(told -> on(told, () -> paper.madeOption(text(ask, 0), text(ask, 1))));
            case "http" -> {
                HttpAsk call = HubJson.convert(ask.with().getFirst(), HttpAsk.class);
                yield call.mutates() ? recorded(ask).map(told -> on(told, () -> paper.sent(call))) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static TrackerTold on(TrackerTold told, Runnable paper) {
        if (!told.refused()) paper.run();
        return told;
    }

    private static String text(TrackerAsk ask, int index) {
        return ask.with().get(index).textValue();
    }

    /** Questions that today's tracker was asked. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private TrackerTold answer(TrackerAsk ask) {
        return recorded(ask).orElseGet(() -> {
            String note = "not asked then, asked today: " + ask.what();
            if (!asked.contains(note)) asked.add(note);
            return TrackerAnswers.told(today, ask);
        });
    }

    private Optional<TrackerTold> recorded(TrackerAsk ask) {
        Deque<TrackerTold> known = answers.get(Secrets.without(ask));
        if (known == null) return Optional.empty();
        return Optional.of(known.size() == 1 ? known.element() : known.remove());
    }
}
