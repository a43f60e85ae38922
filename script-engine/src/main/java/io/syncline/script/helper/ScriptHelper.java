package io.syncline.script.helper;

import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import io.syncline.script.value.ScriptFacade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A helper has functions and nothing else. */
abstract class ScriptHelper extends ScriptFacade {
    private final String name;
    private final List<String> functions;

    ScriptHelper(String name, List<String> functions) {
        this.name = name;
        this.functions = functions;
    }

    @Override
    protected String word() {
        return name;
    }

    final ScriptTrouble unknown(String function) {
        return noMethod(function, functions);
    }

    @Override
    public @Nullable Object read(String property) {
        throw UnknownName.of(name, property, functions);
    }

    @Override
    public void write(String property, @Nullable Object value) {
        throw new ScriptTrouble(name + " cannot be changed");
    }

    @Override
    public String toString() {
        return name;
    }
}
