package io.syncline.simulators.http;

/**
 * The tracker says no: ends a request at once with the given answer. An exception, because a vendor may refuse at any
 * depth and the simulators have no one to hand a value to but the HTTP server.
 */
public final class Refused extends RuntimeException {
    private final transient Answer answer;

    public Refused(Answer answer) {
        super("refused with status " + answer.status());
        this.answer = answer;
    }

    public Refused(Answer answer, Throwable cause) {
        super("refused with status " + answer.status(), cause);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
