package io.syncline.rules.recording;

import io.syncline.hub.event.Direction;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.TwinKey;
import io.syncline.script.tracker.RecordedAnswer;
import java.time.Instant;
import java.util.List;

/**
 * One run of a script with all that it depended on: enough to run it again, with the same script or another one, without any tracker.
 *
 * @param connection as it was, without scripts and triggers
 * @param event number of the event the run was for; a later run for the same event takes the place of this one
 * @param rules version of the rules that ran
 * @param answers what helpers were told, in order, without secrets
 */
public record Recording(
        TwinKey twin,
        ConnectionRecord connection,
        Direction direction,
        long event,
        long rules,
        Instant at,
        RecordedRun run,
        List<RecordedAnswer> answers) {
    public Recording {
        answers = List.copyOf(answers);
    }

    /** Where it ran. */
    public ConnectionSide side() {
        return new ConnectionSide(connection, twin.side());
    }

    String id() {
        return twin.twin() + "/" + twin.side().wire() + "/" + direction + "/" + event;
    }
}
