package io.syncline.script.helper;

import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A helper has functions and nothing else. */
public abstract class ScriptHelper extends ScriptFacade {
    private final String name;
    private final List<String> signatures;

    /** {@code signatures} as the documentation writes them: {@code getUser(key)}. */
    protected ScriptHelper(String name, List<String> signatures) {
        this.name = name;
        this.signatures = signatures;
    }

    @Override
    public String word() {
        return name;
    }

    @Override
    protected List<String> known() {
        return signatures.stream()
                .map(signature -> signature.substring(0, signature.indexOf('(')))
                .distinct()
                .toList();
    }

    @Override
    public boolean answers(String property) {
        return false;
    }

    /** The trouble of calling a function that is not there. */
    protected final ScriptTrouble unknown(String function) {
        return noMethod(function, known());
    }

    @Override
    public @Nullable Object read(String property) {
        throw UnknownName.of(name, property, known());
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
