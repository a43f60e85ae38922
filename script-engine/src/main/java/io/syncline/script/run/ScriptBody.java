package io.syncline.script.run;

import io.syncline.script.runtime.SandboxScript;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The class of a script's body: makes a fresh instance per run. */
final class ScriptBody {
    private final Class<? extends SandboxScript> type;
    private final MethodHandle constructor;

    ScriptBody(Class<? extends SandboxScript> type) {
        this.type = type;
        try {
            this.constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(SandboxScript.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new instance; it takes the budget of the run on this thread. */
    SandboxScript instance() {
        try {
            return (SandboxScript) constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line of the script that a failure comes from; blocks count as lines of their script. 0 if there is none. */
    int line(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            String name = frame.getClassName();
            boolean own = name.equals(type.getName()) || name.startsWith(type.getName() + "$");
            if (own && frame.getLineNumber() > 0) return frame.getLineNumber();
        }
        return 0;
    }
}
