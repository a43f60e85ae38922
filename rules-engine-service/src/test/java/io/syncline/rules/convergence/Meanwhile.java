package io.syncline.rules.convergence;

import io.syncline.rules.merge.Merged;

/** What goes on while we apply a replica. */
interface Meanwhile {
    Meanwhile NOTHING = merged -> {};

    /** Between our read and our write. */
    void happen(Merged merged);

    /** Whether the process ends after the write and before it is remembered. */
    default boolean crashes() {
        return false;
    }
}
