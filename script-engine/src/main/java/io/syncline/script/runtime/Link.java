package io.syncline.script.runtime;

import org.jspecify.annotations.Nullable;

/** One allowed way to do something with one kind of value. */
@FunctionalInterface
interface Link {
    Object[] NOTHING = new Object[0];

    @Nullable
    Object call(Object self, @Nullable Object[] arguments);
}
