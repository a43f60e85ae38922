package io.syncline.hub.message;

/** What a {@link Trace} is about. */
public enum TraceKind {
    COMMENT,
    ATTACHMENT,
    WORKLOG
}
