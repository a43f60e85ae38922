package io.syncline.script.runtime;

/** Lets whatever a script threw go on its way, checked or not. */
final class Thrown {
    private Thrown() {}

    /** Throws it; the type is there for {@code throw} statements. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException onwards(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
