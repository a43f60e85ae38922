package io.syncline.script.semantics;

import org.jspecify.annotations.Nullable;

/** A block of a script, as the library calls it. */
public interface Callable {

    /** Calls it with these values; a block of several parameters that is given one list takes it apart. */
    @Nullable
    Object call(@Nullable Object... arguments);

    /** How many parameters it takes; one for a block that names none. */
    int parameters();
}
