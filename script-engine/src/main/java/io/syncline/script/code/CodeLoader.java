package io.syncline.script.code;

import io.syncline.script.SyncScript;

/** Turns code into scripts that can run. Thread-safe. */
public interface CodeLoader {

    /** Verifies the code and loads it; code that does not pass is an {@link UntrustedCode}. */
    SyncScript load(CompiledCode code);
}
