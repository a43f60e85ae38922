package io.syncline.rules.incoming;

import io.syncline.hub.event.Failure;
import io.syncline.script.exchange.IncomingOutcome;
import java.util.List;

/** How the run of an incoming script on one replica ended, its writes included. */
public sealed interface RunEnd {

    /** Everything the script wished is written. */
    record Written(WriteSession session, IncomingOutcome.Finished finished) implements RunEnd {}

    /** First sync, and the script named no project: the entity is left out. */
    record LeftOut(IncomingOutcome.Finished finished) implements RunEnd {}

    /** A person must act. What {@code store} wrote before stays written. */
    record Stuck(WriteSession session, Failure failure, List<String> log) implements RunEnd {
        public Stuck {
            log = List.copyOf(log);
        }
    }

    /** The script came to something of the other side that has no twin here yet: nothing of its wish is written. */
    record Waits(WriteSession session, String remoteId, List<String> log) implements RunEnd {
        public Waits {
            log = List.copyOf(log);
        }
    }
}
