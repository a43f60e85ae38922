package io.syncline.script.runtime;

import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.fault.NullValue;
import io.syncline.script.library.Operators;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.Truth;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links the call sites of compiled scripts. A site is constant and keeps what it learned beside it, so that nothing is ever compiled
 * anew because a script met another kind of value; what may be done with a value is decided by {@link Gates} and nobody else.
 */
public final class Linker {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle GET = own("get", Object.class, Site.class, Object.class);
    private static final MethodHandle SET = own("set", void.class, Site.class, Object.class, Object.class);
    private static final MethodHandle INVOKE = own("invoke", Object.class, Site.class, Object.class, Object[].class);
    private static final MethodHandle SPREAD =
            own("invokeSpread", Object.class, Site.class, Object.class, Object[].class);
    private static final MethodHandle INVOKE_0 = own("invoke0", Object.class, Site.class, Object.class);
    private static final MethodHandle CREATE = own("create", Object.class, Object.class, Object[].class);
    private static final MethodHandle CAST = own("cast", Object.class, Class.class, Object.class);
    private static final MethodHandle TRUTH = foreign(Truth.class, "of", boolean.class, Object.class);
    private static final Map<String, MethodHandle> BINARY = binary();

    private Linker() {}

    private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
        return foreign(Linker.class, name, result, parameters);
    }

    private static MethodHandle foreign(Class<?> type, String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findStatic(type, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, MethodHandle> binary() {
        Map<String, MethodHandle> handles = new HashMap<>();
        for (String name : new String[] {"plus", "minus", "multiply"}) {
            handles.put(name, foreign(Operators.class, name, Object.class, Object.class, Object.class));
        }
        return handles;
    }

    /**
     * The one bootstrap method of compiled scripts.
     *
     * @param kind what is done: {@code invoke}, {@code getProperty}, {@code setProperty}, {@code cast} or {@code init}
     * @param name of the member
     * @param flags as the language's compiler sets them
     */
    public static CallSite bootstrap(
            MethodHandles.Lookup caller, String kind, MethodType type, String name, int flags) {
        return new ConstantCallSite(handle(kind, type, name, flags).asType(type));
    }

    private static MethodHandle handle(String kind, MethodType type, String name, int flags) {
        int arguments = type.parameterCount() - 1;
        return switch (kind) {
            case "getProperty" -> GET.bindTo(new Site(name, flags));
            case "setProperty" -> SET.bindTo(new Site(name, flags));
            case "cast" -> cast(type.returnType());
            case "init" -> CREATE.asCollector(Object[].class, arguments);
            case "invoke" -> invoke(new Site(name, flags), arguments);
            default -> throw new IllegalArgumentException("scripts do not " + kind);
        };
    }

    private static MethodHandle invoke(Site site, int arguments) {
        if ((site.flags & Site.SPREAD) != 0) return SPREAD.bindTo(site);
        MethodHandle operator = arguments == 1 && !site.safe() ? BINARY.get(site.name) : null;
        if (operator != null) return operator;
        return arguments == 0 ? INVOKE_0.bindTo(site) : INVOKE.bindTo(site).asCollector(Object[].class, arguments);
    }

    private static MethodHandle cast(Class<?> type) {
        if (type == boolean.class) return TRUTH;
        if (type == Object.class) return MethodHandles.identity(Object.class);
        return CAST.bindTo(type);
    }

    static @Nullable Object cast(Class<?> type, @Nullable Object value) {
        return Conversions.cast(value, type);
    }

    /** Reads a property. */
    static @Nullable Object get(Site site, @Nullable Object self) {
        if (self == null) {
            if (site.safe()) return null;
            throw NullValue.property(site.name);
        }
        if (self instanceof ScriptFacade facade) return facade.read(site.name);
        Link link = site.known(self.getClass());
        if (link == null) link = site.remember(self.getClass(), Gates.property(site, self));
        return link.call(self, Link.NOTHING);
    }

    /** Sets a property. */
    static void set(Site site, @Nullable Object self, @Nullable Object value) {
        if (self == null) {
            if (site.safe()) return;
            throw NullValue.setting(site.name);
        }
        if (self instanceof ScriptFacade facade) {
            facade.write(site.name, value);
            return;
        }
        Gates.set(site, self, value);
    }

    static @Nullable Object invoke0(Site site, @Nullable Object self) {
        return invoke(site, self, Link.NOTHING);
    }

    /** Calls a method. */
    static @Nullable Object invoke(Site site, @Nullable Object self, @Nullable Object[] arguments) {
        if (self == null) return Gates.invokeNull(site, arguments);
        Link link = site.known(self.getClass());
        if (link == null) link = site.remember(self.getClass(), Gates.method(site, self));
        return link.call(self, arguments);
    }

    static @Nullable Object invokeSpread(Site site, @Nullable Object self, @Nullable Object[] arguments) {
        return invoke(site, self, arguments);
    }

    /** Makes something with {@code new}. */
    static @Nullable Object create(@Nullable Object type, @Nullable Object[] arguments) {
        return Gates.create((Class<?>) java.util.Objects.requireNonNull(type), arguments);
    }
}
