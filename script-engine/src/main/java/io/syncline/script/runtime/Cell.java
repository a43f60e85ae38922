package io.syncline.script.runtime;

import org.jspecify.annotations.Nullable;

/** A local variable that a block has captured. */
public final class Cell {
    private @Nullable Object value;

    public Cell() {}

    public Cell(@Nullable Object value) {
        this.value = value;
    }

    public @Nullable Object get() {
        return value;
    }

    public void set(@Nullable Object value) {
        this.value = value;
    }
}
