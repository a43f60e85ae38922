package io.syncline.script.value;

import io.syncline.script.fault.UnknownName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code thing.with { ... }} resolves bare names against: the thing's own properties, but never the script's variables. */
final class WithBlock extends ScriptFacade {
    private static final Set<String> VARIABLES = ScriptVariables.all();

    private final ScriptFacade thing;

    WithBlock(ScriptFacade thing) {
        this.thing = thing;
    }

    @Override
    protected String word() {
        return thing.word();
    }

    @Override
    public @Nullable Object read(String name) {
        if (VARIABLES.contains(name)) throw UnknownName.of(word(), name, List.of());
        return thing.read(name);
    }

    @Override
    public void write(String name, @Nullable Object value) {
        if (VARIABLES.contains(name)) throw UnknownName.of(word(), name, List.of());
        thing.write(name, value);
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return thing.call(name, arguments);
    }
}
