package io.syncline.devstack.http;

/** A request that got no answer, or one that is of no use to the caller. */
public final class HttpFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HttpFailure(String message) {
        super(message);
    }

    public HttpFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
