package io.syncline.script;

import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.LocalTracker;

/**
 * One compiled version of a script. Thread-safe; nothing is kept from one run to the next. A run blocks its thread, for the
 * script's time limit and whatever the {@link LocalTracker} takes on top: never call it on an event loop.
 */
public interface SyncScript extends AutoCloseable {

    /** Runs an outgoing script; an incoming one is an {@link IllegalStateException}. Whatever the script does wrong is an outcome. */
    OutgoingOutcome run(OutgoingInput input, LocalTracker tracker);

    /** Runs an incoming script; an outgoing one is an {@link IllegalStateException}. Whatever the script does wrong is an outcome. */
    IncomingOutcome run(IncomingInput input, LocalTracker tracker);

    /** Lets the compiled classes go. Runs that have begun may finish; later ones are an {@link IllegalStateException}. */
    @Override
    void close();
}
