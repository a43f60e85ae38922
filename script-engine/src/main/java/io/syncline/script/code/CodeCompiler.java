package io.syncline.script.code;

import io.syncline.script.ScriptSource;

/** Turns script texts into code. Thread-safe. Runs no line of a script. */
public interface CodeCompiler {

    /** Whatever is wrong with the text is a {@link CodeResult.Bad}, never an exception. May take as long as the limits allow. */
    CodeResult compile(ScriptSource source);
}
