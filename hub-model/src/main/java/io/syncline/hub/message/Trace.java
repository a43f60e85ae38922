package io.syncline.hub.message;

/** Local id and remote id of one comment, attachment or worklog of a twin, as seen by the side that holds or sends it. */
public record Trace(TraceKind kind, String localId, String remoteId) {
    public Trace {
        if (localId.isBlank()) throw new IllegalArgumentException("trace localId is blank");
        if (remoteId.isBlank()) throw new IllegalArgumentException("trace remoteId is blank");
    }

    /** The same trace as the other side sees it. */
    public Trace flipped() {
        return new Trace(kind, remoteId, localId);
    }
}
