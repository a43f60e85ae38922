package io.syncline.script.facade;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ClosestNames;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of ours that a script may hold. Every property and every call of a script ends here, so a script reaches what these
 * methods answer and no Java member besides.
 */
public abstract class ScriptFacade implements Kinds.Worded {

    /** A property. */
    public abstract @Nullable Object read(String name);

    /** Sets a property. */
    public abstract void write(String name, @Nullable Object value);

    /** A method. Unknown ones end in {@link #noMethod}. */
    protected abstract @Nullable Object call(String name, Arguments arguments);

    /** Whether a bare name in a {@code with} block means a property of this. */
    public boolean answers(String name) {
        return known().contains(name);
    }

    /** Calls a method by name. */
    public final @Nullable Object invoke(String name, @Nullable Object... values) {
        Budget.current().tick();
        Arguments arguments = Arguments.of(name, values);
        return switch (name) {
            case "equals" -> equals(arguments.value(0));
            case "is" -> this == arguments.value(0);
            case "hashCode" -> toString().hashCode();
            case "toString" -> toString();
            case "asBoolean" -> true;
            case "getProperty" -> read(arguments.needText(0, "a name"));
            default -> call(name, arguments);
        };
    }

    /** The trouble of calling a method that is not there. */
    protected final ScriptTrouble noMethod(String name, Collection<String> known) {
        return new ScriptTrouble(word() + " has no method '" + name + "'" + ClosestNames.hint(name, known));
    }

    /** Names for suggestions when a property is not there. */
    protected List<String> known() {
        return List.of();
    }
}
