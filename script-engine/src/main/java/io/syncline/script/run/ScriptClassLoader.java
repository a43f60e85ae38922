package io.syncline.script.run;

import io.syncline.script.budget.Budget;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.code.UntrustedCode;
import io.syncline.script.library.Policy;
import io.syncline.script.runtime.Cell;
import io.syncline.script.runtime.Linker;
import io.syncline.script.runtime.Rt;
import io.syncline.script.runtime.SandboxBlock;
import io.syncline.script.runtime.SandboxScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the classes of one script and nothing else; of all other classes it knows the listed ones by their exact names. */
final class ScriptClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final Set<String> VISIBLE = Stream.of(
                    SandboxScript.class,
                    SandboxBlock.class,
                    Cell.class,
                    Rt.class,
                    Linker.class,
                    Budget.class,
                    Throwable.class,
                    Class.class,
                    AssertionError.class,
                    java.util.Iterator.class,
                    java.util.regex.Matcher.class,
                    java.lang.invoke.MethodHandles.class,
                    java.lang.invoke.MethodHandles.Lookup.class,
                    java.lang.invoke.MethodType.class,
                    java.lang.invoke.CallSite.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, byte[]> classes;

    ScriptClassLoader(CompiledCode code) {
        super("sync-script", SandboxScript.class.getClassLoader());
        this.classes = new HashMap<>(code.classes());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) return known;
            byte[] bytes = classes.remove(name);
            if (bytes != null) return defineClass(name, bytes, 0, bytes.length);
            if (VISIBLE.contains(name) || Policy.type(name) != null) return super.loadClass(name, resolve);
            throw new ClassNotFoundException("scripts do not see " + name);
        }
    }

    /** The class of the script's body, linked: whatever the JVM finds wrong with it shows now. */
    static Class<? extends SandboxScript> body(CompiledCode code) {
        ScriptClassLoader loader = new ScriptClassLoader(code);
        try {
            for (String name : code.classes().keySet()) Class.forName(name, true, loader);
            return Class.forName(code.main(), true, loader).asSubclass(SandboxScript.class);
        } catch (ClassNotFoundException | LinkageError | ClassCastException e) {

            throw new UntrustedCode("the classes of the script do not fit together");
        }
    }
}
