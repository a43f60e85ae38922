package io.syncline.devstack.command;

import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.system.Leftovers;

/** The end of a system by Ctrl-C or {@code down}, at any moment, even half started. */
final class Stopping {
    private final Workplace workplace;
    private volatile boolean asked;

    Stopping(Workplace workplace) {
        this.workplace = workplace;
    }

    boolean asked() {
        return asked;
    }

    /** Works by the pid files, since the start that is interrupted knows no more than they do. */
    void stop() {
        asked = true;
        if (!Leftovers.end(workplace).isEmpty()) System.out.println("Syncline is down.");
        Supervisor.forget(workplace);
    }
}
