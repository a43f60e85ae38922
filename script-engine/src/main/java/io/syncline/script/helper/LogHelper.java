package io.syncline.script.helper;

import io.syncline.script.facade.Arguments;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.semantics.TextForm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code log}: to the event, never to a server log. */
public final class LogHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of("info(text)", "warn(text)", "error(text)", "debug(text)");

    private final LocalSide side;

    public LogHelper(LocalSide side) {
        super("log", SIGNATURES);
        this.side = side;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        switch (name) {
            case "info", "warn", "error", "debug" ->
                side.note(name.toUpperCase(Locale.ROOT), TextForm.of(arguments.value(0)));
            default -> throw unknown(name);
        }
        return null;
    }
}
