package io.syncline.script.value;

import groovy.lang.Closure;
import groovy.lang.GroovyInterceptable;
import groovy.lang.MetaClass;
import io.syncline.script.fault.ClosestNames;
import io.syncline.script.fault.ScriptTrouble;
import java.util.Collection;
import java.util.List;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/**
 * Something a script may hold. The language sends every property and every call here, so a script reaches what these methods
 * answer and no Java member besides.
 */
public abstract class ScriptFacade implements GroovyInterceptable {

    /** What an author calls it. */
    protected abstract String word();

    /** A property. */
    public abstract @Nullable Object read(String name);

    /** Sets a property. */
    public abstract void write(String name, @Nullable Object value);

    /** A method that is no getter, setter or map access. Unknown ones end in {@link #noMethod}. */
    protected abstract @Nullable Object call(String name, Arguments arguments);

    /** The trouble of calling a method that is not there. */
    protected final ScriptTrouble noMethod(String name, Collection<String> known) {
        return new ScriptTrouble(word() + " has no method '" + name + "'" + ClosestNames.hint(name, known));
    }

    @Override
    public final @Nullable Object getProperty(String name) {
        return read(name);
    }

    @Override
    public final void setProperty(String name, @Nullable Object value) {
        write(name, value);
    }

    @Override
    public final @Nullable Object invokeMethod(String name, @Nullable Object passed) {
        Arguments arguments = Arguments.of(name, passed);
        return switch (name) {
            case "equals" -> equals(arguments.value(0));
            case "is" -> this == arguments.value(0);
            case "hashCode" -> hashCode();
            case "toString" -> toString();
            case "asBoolean" -> true;
            case "getProperty" -> read(arguments.needText(0, "a name"));
            case "with" -> within(arguments, false);
            case "tap" -> within(arguments, true);
            default -> call(name, arguments);
        };
    }

    private @Nullable Object within(Arguments arguments, boolean answerSelf) {
        Closure<?> block = arguments
                .block(0)
                .map(each -> (Closure<?>) each.clone())
                .orElseThrow(() -> new ScriptTrouble("'with' needs a block"));
        block.setDelegate(new WithBlock(this));
        block.setResolveStrategy(Closure.DELEGATE_FIRST);
        Object answer = block.call(this);
        return answerSelf ? this : answer;
    }

    /** Collections and texts may be passed on; the block is called with one value. */
    protected static @Nullable Object run(Closure<?> block, @Nullable Object value) {
        return block.call(value);
    }

    @Override
    public final MetaClass getMetaClass() {
        return InvokerHelper.getMetaClass(getClass());
    }

    @Override
    public final void setMetaClass(MetaClass metaClass) {
        throw new ScriptTrouble(word() + " cannot be changed like that");
    }

    /** Names for suggestions when a property is not there. */
    protected List<String> known() {
        return List.of();
    }
}
