package io.syncline.rules.recording;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.Direction;
import io.syncline.hub.event.EventRun;
import io.syncline.hub.event.HelperAnswer;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.rules.script.RunTape;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.script.tracker.RecordedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes runs down. Never in the way of a run: what is too large, or more than can be stored at the moment, is left out and said so. */
@ApplicationScoped
public class Recorder {
    private static final int LARGEST = 256 * 1024;
    private static final int IN_EVENT = 16 * 1024;

    private final RecordingQueue queue;

    public Recorder(RecordingQueue queue) {
        this.queue = queue;
    }

    /** An outgoing run; what its event is to tell of it, unless no script ran. */
    public Optional<EventRun> outgoing(ConnectionSide side, TwinKey twin, long event, RunTape tape, Instant at) {
        return tape.outgoing()
                .map(input -> keep(
                        recording(side, twin, Direction.OUTGOING, event, new RecordedRun.Outgoing(input), tape, at),
                        input.now()));
    }

    /** What an incoming run was decided by beside its input. */
    public record Decided(
            Twin twin,
            long event,
            Instant updated,
            Map<String, Instant> changedAt,
            Instant accepted,
            List<RecordedWrite> writes) {
        public Decided {
            writes = List.copyOf(writes);
        }
    }

    /** An incoming run; what its event is to tell of it, unless no script ran. */
    public Optional<EventRun> incoming(ConnectionSide side, Decided decided, RunTape tape, Instant at) {
        return tape.incoming().map(input -> {
            RecordedRun run = new RecordedRun.Incoming(
                    input,
                    decided.twin().with(decided.twin().memory().forMerge()),
                    decided.updated(),
                    decided.changedAt(),
                    decided.accepted(),
                    decided.writes());
            return keep(
                    recording(side, decided.twin().key(), Direction.INCOMING, decided.event(), run, tape, at),
                    input.now());
        });
    }

    private static Recording recording(
            ConnectionSide side,
            TwinKey twin,
            Direction direction,
            long event,
            RecordedRun run,
            RunTape tape,
            Instant at) {
        List<RecordedAnswer> answers = tape.answers().stream()
                .filter(Recorder::kept)
                .map(Secrets::without)
                .toList();
        long rules = side.local().rules().version();
        return new Recording(twin, without(side.connection()), direction, event, rules, at, run, answers);
    }

    /** What was stored is in the writes. */
    private static boolean kept(RecordedAnswer answer) {
        return !answer.ask().what().equals("store");
    }

    private EventRun keep(Recording recording, Instant now) {
        String body = HubJson.text(recording);
        boolean kept = body.length() <= LARGEST && queue.offer(RecordingRow.of(recording, body));
        List<HelperAnswer> told = new ArrayList<>();
        int room = IN_EVENT;
        for (RecordedAnswer answer : recording.answers()) {
            HelperAnswer shown = shown(answer);
            room -= HubJson.bytes(shown).length;
            if (room < 0) break;
            if (!shown.what().equals("http")) told.add(shown);
        }
        return new EventRun(now, told, recording.answers().size() - told.size(), kept);
    }

    private static HelperAnswer shown(RecordedAnswer answer) {
        Optional<String> refusal = Optional.of(answer.told().refusal()).filter(text -> !text.isEmpty());
        return new HelperAnswer(
                answer.ask().what(), answer.ask().with(), answer.told().value(), refusal);
    }

    /** Scripts may hold secrets of their authors, and are kept as versions anyway. */
    private static ConnectionRecord without(ConnectionRecord connection) {
        return new ConnectionRecord(
                connection.id(),
                connection.version(),
                connection.name(),
                connection.status(),
                connection.conflicts(),
                without(connection.left()),
                without(connection.right()));
    }

    private static SideSpec without(SideSpec side) {
        Rules rules = new Rules(side.rules().version(), "", "");
        return new SideSpec(side.instance(), side.tracker(), side.instanceName(), side.project(), rules, List.of());
    }
}
