package io.syncline.rules.rerun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.event.Direction;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.trial.BacktestChange;
import io.syncline.hub.trial.BacktestDifference;
import io.syncline.hub.trial.BacktestRequest;
import io.syncline.hub.trial.BacktestResult;
import io.syncline.hub.trial.BacktestRun;
import io.syncline.hub.trial.TrialError;
import io.syncline.rules.recording.RecordedRun;
import io.syncline.rules.recording.Recording;
import io.syncline.rules.recording.RecordingRepository;
import io.syncline.rules.recording.RecordingSchedule;
import io.syncline.rules.script.RuleScripts;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.tracker.LocalTracker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Applies recorded changes of a lane again, with two versions of the incoming script. Blocking, for eight seconds at most; writes nothing. */
@ApplicationScoped
public class BacktestDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final RecordingRepository recordings;
    private final RecordingSchedule storing;
    private final RuleScripts scripts;
    private final TrackerLookup lookup;
    private final Clock clock;

    public BacktestDesk(
            RecordingRepository recordings,
            RecordingSchedule storing,
            RuleScripts scripts,
            TrackerLookup lookup,
            Clock clock) {
        this.recordings = recordings;
        this.storing = storing;
        this.scripts = scripts;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** What the two versions make of the newest changes towards a side. */
    public BacktestResult run(ConnectionSide side, BacktestRequest request) {
        Instant end = clock.instant().plus(PATIENCE);
        BooleanSupplier late = () -> clock.instant().isAfter(end);
        storing.store();
        List<Recording> recorded =
                recordings.newest(side.connection().id(), side.side(), Direction.INCOMING, request.last());
        Compilation published = scripts.compile(ScriptKind.INCOMING, request.published());
        Compilation draft = scripts.compile(ScriptKind.INCOMING, request.draft());
        try {
            return result(side, request, recorded, new Versions(published, draft), late);
        } finally {
            close(published);
            close(draft);
        }
    }

    private record Versions(Compilation published, Compilation draft) {}

    private BacktestResult result(
            ConnectionSide side,
            BacktestRequest request,
            List<Recording> recorded,
            Versions versions,
            BooleanSupplier late) {
        List<BacktestChange> changes = new ArrayList<>();
        for (Recording recording : recorded) {
            if (late.getAsBoolean()) break;
            if (recording.run() instanceof RecordedRun.Incoming in)
                changes.add(change(side, recording, in, versions, late));
        }
        List<String> notes = new ArrayList<>();
        if (recorded.size() < request.last())
            notes.add("there are " + recorded.size() + " recorded changes towards this side");
        long different =
                changes.stream().filter(c -> !c.differences().isEmpty()).count();
        return new BacktestResult(changes, different, recorded.size() - changes.size(), notes);
    }

    private BacktestChange change(
            ConnectionSide side,
            Recording recording,
            RecordedRun.Incoming in,
            Versions versions,
            BooleanSupplier late) {
        LocalTracker today = lookup.of(side, lookup.readOnly(), late);
        BacktestRun published = run(recording, versions.published(), today);
        BacktestRun draft = run(recording, versions.draft(), today);
        return new BacktestChange(
                recording.twin().twin(),
                recording.event(),
                recording.at(),
                in.input().local(),
                in.input().replica().source().ref(),
                recording.rules(),
                published,
                draft,
                differences(published, draft));
    }

    private static BacktestRun run(Recording recording, Compilation compilation, LocalTracker today) {
        return switch (compilation) {
            case Compilation.Compiled good -> run(recording, new Rerun(recording, today).with(good.script()));
            case Compilation.Rejected bad -> {
                TrialError error =
                        TrialError.of(recording.twin().side(), bad.errors().getFirst());
                yield new BacktestRun(List.of(), List.of(), Optional.of(error), List.of());
            }
        };
    }

    private static BacktestRun run(Recording recording, RerunResult result) {
        return new BacktestRun(
                result.writes(),
                result.log(),
                result.failure().map(f -> TrialError.of(recording.twin().side(), f)),
                result.notReplayed());
    }

    private static List<BacktestDifference> differences(BacktestRun published, BacktestRun draft) {
        List<BacktestDifference> differences = new ArrayList<>();
        TreeSet<String> fields = new TreeSet<>();
        Stream.concat(published.writes().stream(), draft.writes().stream())
                .map(FieldWrite::field)
                .forEach(fields::add);
        for (String field : fields) {
            List<JsonNode> one = written(published, field);
            List<JsonNode> other = written(draft, field);
            if (!one.equals(other)) differences.add(new BacktestDifference(field, one, other));
        }
        if (!published.error().equals(draft.error())) {
            differences.add(new BacktestDifference("error", words(published), words(draft)));
        }
        return differences;
    }

    private static List<JsonNode> words(BacktestRun run) {
        return run.error().map(TrialError::message).stream()
                .<JsonNode>map(TextNode::valueOf)
                .toList();
    }

    private static List<JsonNode> written(BacktestRun run, String field) {
        return run.writes().stream()
                .filter(write -> write.field().equals(field))
                .map(FieldWrite::after)
                .toList();
    }

    private static void close(Compilation compilation) {
        if (compilation instanceof Compilation.Compiled compiled)
            compiled.script().close();
    }
}
