package io.syncline.rules.incoming;

import io.syncline.hub.event.Failure;
import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.script.ScriptTrouble;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.script.exchange.IncomingOutcome;
import java.util.List;

/** Runs an incoming script on one replica and writes what it wishes, wherever the port leads: the one way to do so. */
public final class IncomingRun {
    private IncomingRun() {}

    /** The script, ready to run but for what {@code store(issue)} does. */
    public interface Script {
        IncomingOutcome run(TrackerLookup.Store store);
    }

    /** Blocks for as long as script and port take. */
    public static RunEnd of(SyncRun run, WritePort port, Script script) {
        WriteSession session = new WriteSession(run, port);
        try {
            return switch (script.run(session::store)) {
                case IncomingOutcome.Failed failed -> stuck(session, ScriptTrouble.failure(failed.failure()), failed);
                case IncomingOutcome.Waits waits ->
                    new RunEnd.Waits(session, waits.remoteId(), waits.notes().log());
                case IncomingOutcome.Finished finished -> written(session, finished);
            };
        } catch (WriteRefused refused) {
            return new RunEnd.Stuck(session, refused.failure(), List.of());
        }
    }

    private static RunEnd written(WriteSession session, IncomingOutcome.Finished finished) {
        if (session.firstSync() && finished.issue().equals(HubIssue.empty())) return new RunEnd.LeftOut(finished);
        try {
            session.write(finished.issue());
        } catch (WriteRefused refused) {
            return new RunEnd.Stuck(session, refused.failure(), finished.notes().log());
        }
        return new RunEnd.Written(session, finished);
    }

    private static RunEnd stuck(WriteSession session, Failure failure, IncomingOutcome outcome) {
        return new RunEnd.Stuck(session, failure, outcome.notes().log());
    }
}
