package io.syncline.script.helper;

import io.syncline.script.issue.LocalSide;
import io.syncline.script.value.Arguments;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code log}: to the event, never to a server log. */
public final class LogHelper extends ScriptHelper {
    private final LocalSide side;

    public LogHelper(LocalSide side) {
        super("log", List.of("info", "warn", "error", "debug"));
        this.side = side;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        switch (name) {
            case "info", "warn", "error", "debug" ->
                side.note(name.toUpperCase(Locale.ROOT), String.valueOf(arguments.value(0)));
            default -> throw unknown(name);
        }
        return null;
    }
}
