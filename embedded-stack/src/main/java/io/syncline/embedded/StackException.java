package io.syncline.embedded;

/** A broker or database that could not be started, stopped or reached; the message says which and where to look. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
