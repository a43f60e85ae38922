package io.syncline.script.runtime;

import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.facade.ScriptVariables;
import io.syncline.script.library.Member;
import io.syncline.script.library.Policy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bare name inside a block means: something of the value that {@code with} was called on, or else what it means outside. */
final class Scopes {
    private Scopes() {}

    static @Nullable Object read(SandboxBlock block, String name) {
        Object delegate = block.delegate();
        if (delegate != null && ScriptVariables.number(name) < 0 && answers(delegate, name)) {
            return Linker.get(new Site(name, 0), delegate);
        }
        return block.owner() instanceof SandboxBlock outer
                ? read(outer, name)
                : Linker.get(new Site(name, Site.IMPLICIT), block.owner());
    }

    static void write(SandboxBlock block, String name, @Nullable Object value) {
        Object delegate = block.delegate();
        if (delegate != null && ScriptVariables.number(name) < 0 && takes(delegate, name)) {
            Linker.set(new Site(name, 0), delegate, value);
        } else if (block.owner() instanceof SandboxBlock outer) {
            write(outer, name, value);
        } else {
            ((SandboxScript) block.owner()).assign(name, value);
        }
    }

    static @Nullable Object call(SandboxBlock block, String name, @Nullable Object[] arguments) {
        Object delegate = block.delegate();
        boolean own = OwnMethods.of(block.getThisObject().getClass(), name).any();
        if (delegate != null && !own && serves(delegate, name)) {
            return Linker.invoke(new Site(name, 0), delegate, arguments);
        }
        Object owner = block.owner();
        if (owner instanceof SandboxBlock outer) return call(outer, name, arguments);
        return Linker.invoke(new Site(name, Site.THIS_CALL), owner, arguments);
    }

    private static boolean answers(Object delegate, String name) {
        return switch (delegate) {
            case ScriptFacade facade -> facade.answers(name);
            case Map<?, ?> map -> map.containsKey(name);
            default -> Policy.property(delegate.getClass(), name) != null;
        };
    }

    private static boolean takes(Object delegate, String name) {
        return delegate instanceof Map || delegate instanceof ScriptFacade facade && facade.answers(name);
    }

    private static boolean serves(Object delegate, String name) {
        if (delegate instanceof ScriptFacade) return !name.equals("store");
        Member member = Policy.method(delegate.getClass(), name);
        return member != null || Indexes.operator(name, delegate) != null;
    }
}
