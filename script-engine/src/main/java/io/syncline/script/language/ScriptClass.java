package io.syncline.script.language;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import io.syncline.script.ScriptKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/** A compiled script: makes a fresh instance per run. Its loader holds nothing else, so closing it lets all of it go. */
public record ScriptClass(GroovyClassLoader loader, Class<? extends ScriptBody> type) implements AutoCloseable {

    static String fileName(ScriptKind kind) {
        return kind == ScriptKind.INCOMING ? "SyncIncoming.groovy" : "SyncOutgoing.groovy";
    }

    /** An instance with these variables. */
    public ScriptBody instance(Map<String, @Nullable Object> variables) {
        return (ScriptBody) InvokerHelper.createScript(type, new Binding(variables));
    }

    /** The line of the script that a failure comes from; blocks count as lines of their script. 0 if there is none. */
    public int line(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            String name = frame.getClassName();
            boolean own = name.equals(type.getName()) || name.startsWith(type.getName() + "$");
            if (own && frame.getLineNumber() > 0) return frame.getLineNumber();
        }
        return 0;
    }

    @Override
    public void close() {
        for (Class<?> loaded : loader.getLoadedClasses()) InvokerHelper.removeClass(loaded);
        loader.clearCache();
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
