package io.syncline.rules.incoming;

/** A write waited so long that what it was decided on may be wrong: the entity is to be read, and all decided, once more. */
final class ReadAgain extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean perhapsWritten;

    /** @param perhapsWritten whether an attempt was made of which nobody knows how it ended */
    ReadAgain(boolean perhapsWritten) {
        super("what was read is too old to write over");
        this.perhapsWritten = perhapsWritten;
    }

    boolean perhapsWritten() {
        return perhapsWritten;
    }
}
