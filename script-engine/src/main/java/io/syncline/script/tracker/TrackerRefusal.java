package io.syncline.script.tracker;

/** The tracker said no to something a script asked for; the message is for the script's author. */
public final class TrackerRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TrackerRefusal(String message) {
        super(message);
    }
}
