package io.syncline.script.helper;

import io.syncline.script.FailureKind;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.value.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code debug}: ends the run with a text to look at. */
public final class DebugHelper extends ScriptHelper {
    public DebugHelper() {
        super("debug", List.of("error"));
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        if (!name.equals("error")) throw unknown(name);
        throw new ScriptStop(FailureKind.STOPPED, String.valueOf(arguments.value(0)));
    }
}
