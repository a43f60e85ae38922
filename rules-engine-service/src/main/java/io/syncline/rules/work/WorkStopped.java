package io.syncline.rules.work;

/** A piece of work was given up half-way, to be done again later from its durable start: a hold or a shutdown. Weather, not a bug. */
public final class WorkStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WorkStopped(String why) {
        super(why);
    }
}
