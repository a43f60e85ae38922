package io.syncline.rules.incoming;

/** A write waited so long, or was put off, that what it was decided on may be wrong: the entity is to be read, and all decided, once more. */
final class ReadAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReadAgain() {
        super("what was read is too old to write over");
    }
}
