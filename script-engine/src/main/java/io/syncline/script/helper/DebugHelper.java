package io.syncline.script.helper;

import io.syncline.script.FailureKind;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.semantics.TextForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code debug}: ends the run with a text to look at. */
public final class DebugHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of("error(text)");

    public DebugHelper() {
        super("debug", SIGNATURES);
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        if (!name.equals("error")) throw unknown(name);
        throw new ScriptStop(FailureKind.STOPPED, TextForm.of(arguments.value(0)));
    }
}
