package io.syncline.script.language;

import groovy.lang.Script;
import io.syncline.script.fault.ScriptTrouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What every compiled script extends: its variables and its one function. */
public abstract class ScriptBody extends Script {
    private UnaryOperator<@Nullable Object> store = issue -> {
        throw new ScriptTrouble("store(..) is only there in incoming scripts");
    };

    /** Says what {@code store(issue)} does in this run. */
    public final void storing(UnaryOperator<@Nullable Object> function) {
        store = function;
    }

    /** The script API's function of this name. */
    public final @Nullable Object store(@Nullable Object issue) {
        return store.apply(issue);
    }
}
