package io.syncline.script.fault;

/** Ends a run because something on the other side has no counterpart here yet: the run is to be repeated when it has. */
public final class AwaitedTwin extends Error {
    private static final long serialVersionUID = 1;
    private final String remoteId;

    public AwaitedTwin(String remoteId) {
        super("waits for " + remoteId, null, false, false);
        this.remoteId = remoteId;
    }

    public String remoteId() {
        return remoteId;
    }
}
