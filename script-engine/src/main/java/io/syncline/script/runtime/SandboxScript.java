package io.syncline.script.runtime;

import io.syncline.script.FailureKind;
import io.syncline.script.budget.Budget;
import io.syncline.script.facade.ScriptVariables;
import io.syncline.script.fault.ClosestNames;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.TextForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What every compiled script extends: its variables, its one function, its budget. Nothing of the language's own is behind it. */
public abstract class SandboxScript {
    /** The function that an assertion that does not hold is compiled to call. */
    public static final String ASSERTION_FAILED = "assertion failed";

    /** Stands for a variable that is made when somebody looks. */
    public static final Object LATER = new Object();

    /** Read by compiled code. */
    public final Budget budget = Budget.current();

    private final Map<String, @Nullable Object> own = new LinkedHashMap<>();
    private @Nullable Object[] variables = new Object[0];
    private IntFunction<@Nullable Object> later = number -> null;
    private UnaryOperator<@Nullable Object> store = issue -> {
        throw new ScriptTrouble("store(..) is only there in incoming scripts");
    };

    protected SandboxScript() {}

    /** The body. */
    public abstract @Nullable Object run();

    /** Gives it the variables of the script API, by their number in {@link ScriptVariables}; for {@link #LATER} {@code making} is asked. */
    public final void bind(
            @Nullable Object[] api, IntFunction<@Nullable Object> making, UnaryOperator<@Nullable Object> storing) {
        variables = api;
        later = making;
        store = storing;
    }

    final @Nullable Object variable(int number) {
        Object value = variables[number];
        if (value != LATER) return value;
        Object made = later.apply(number);
        variables[number] = made;
        return made;
    }

    final @Nullable Object ownVariable(String name) {
        Object value = own.get(name);
        if (value == null && !own.containsKey(name)) {
            throw new ScriptTrouble(
                    "there is no variable '" + name + "'" + ClosestNames.hint(name, ScriptVariables.all()));
        }
        return value;
    }

    final void assign(String name, @Nullable Object value) {
        if (ScriptVariables.number(name) >= 0) {
            throw new ScriptTrouble("'" + name + "' cannot be replaced; set its fields, or choose another name");
        }
        own.put(name, value);
    }

    private static ScriptStop failedAssertion(@Nullable Object[] message) {
        String text = message.length == 0 ? "" : ": " + TextForm.of(message[0]);
        return new ScriptStop(FailureKind.THROWN, ASSERTION_FAILED + text);
    }

    /** Calls a function that is no method of the script itself. */
    final @Nullable Object function(String name, @Nullable Object[] arguments) {
        if (own.get(name) instanceof Callable block) return block.call(arguments);
        if (name.equals("store") && arguments.length == 1) return store.apply(arguments[0]);
        if (name.equals(ASSERTION_FAILED)) throw failedAssertion(arguments);
        throw new ScriptTrouble("there is no function '" + name + "' for these arguments");
    }
}
