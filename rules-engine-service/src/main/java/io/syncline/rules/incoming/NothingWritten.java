package io.syncline.rules.incoming;

/** An update was given up before the first attempt, or after attempts that surely wrote nothing. Carries why. */
final class NothingWritten extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient RuntimeException why;

    NothingWritten(RuntimeException why) {
        super(why.getMessage());
        this.why = why;
    }

    RuntimeException why() {
        return why;
    }
}
