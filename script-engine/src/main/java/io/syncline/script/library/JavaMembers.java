package io.syncline.script.library;

import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.TextForm;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members of values of the platform, each named here or in {@link Times}: their handles are looked up once, when the table is filled.
 */
final class JavaMembers {
    private record Overload(Class<?>[] parameters, MethodHandle handle) {}

    private JavaMembers() {}

    /** Public methods of these names, with all their overloads whose parameters scripts can have. */
    static void methods(TypeTable table, Class<?> type, String names) {
        for (String name : names.split(" ")) {
            Map<Integer, List<Overload>> overloads = overloads(type, name, false);
            add(table, name, overloads);
            if (overloads.containsKey(0))
                properties(table, name, overloads.get(0).getFirst());
        }
    }

    private static void properties(TypeTable table, String name, Overload getter) {
        String property = name.startsWith("get") ? name.substring(3) : name.startsWith("is") ? name.substring(2) : "";
        if (property.isEmpty() || !Character.isUpperCase(property.charAt(0))) return;
        table.property(
                Character.toLowerCase(property.charAt(0)) + property.substring(1),
                (self, a) -> invoke(getter.handle(), new Object[] {self}));
    }

    /** Public static methods of these names. */
    static void statics(TypeTable table, Class<?> type, String names) {
        for (String name : names.split(" ")) add(table, name, overloads(type, name, true));
    }

    private static void add(TypeTable table, String name, Map<Integer, List<Overload>> overloads) {
        int least = overloads.keySet().stream().min(Integer::compare).orElseThrow();
        int most = overloads.keySet().stream().max(Integer::compare).orElseThrow();
        table.method(signature(name, least, most), (self, a) -> call(name, overloads, self, a));
    }

    private static String signature(String name, int least, int most) {
        List<String> parameters = new ArrayList<>();
        for (int index = 0; index < most; index++) parameters.add((char) ('a' + index) + (index < least ? "" : "?"));
        return name + "(" + String.join(", ", parameters) + ")";
    }

    private static Map<Integer, List<Overload>> overloads(Class<?> type, String name, boolean statics) {
        Map<Integer, List<Overload>> overloads = new LinkedHashMap<>();
        for (Method method : type.getMethods()) {
            boolean wanted = method.getName().equals(name) && Modifier.isStatic(method.getModifiers()) == statics;
            if (!wanted || method.isVarArgs() || method.isBridge()) continue;
            Overload overload = new Overload(method.getParameterTypes(), handle(method, statics));
            overloads
                    .computeIfAbsent(method.getParameterCount(), count -> new ArrayList<>())
                    .add(overload);
        }
        if (overloads.isEmpty()) throw new IllegalStateException(type + " has no " + name);
        return overloads;
    }

    private static MethodHandle handle(Method method, boolean statics) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            int count = handle.type().parameterCount();
            return handle.asType(MethodType.genericMethodType(count)).asSpreader(Object[].class, count);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object call(
            String name, Map<Integer, List<Overload>> overloads, Object self, @Nullable Object[] a) {
        boolean statics = self instanceof Class<?>;
        for (Overload overload : overloads.getOrDefault(a.length, List.of())) {
            Object[] fitted = fitted(overload.parameters(), a);
            if (fitted == null) continue;
            if (statics) return invoke(overload.handle(), fitted);
            Object[] all = new Object[fitted.length + 1];
            all[0] = self;
            System.arraycopy(fitted, 0, all, 1, fitted.length);
            return invoke(overload.handle(), all);
        }
        List<String> given = Arrays.stream(a).map(Kinds::of).toList();
        throw new ScriptTrouble(
                "'" + name + "' does not work with " + (given.isEmpty() ? "nothing" : String.join(" and ", given)));
    }

    private static @Nullable Object @Nullable [] fitted(Class<?>[] parameters, @Nullable Object[] values) {
        Object[] fitted = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value == null) return null;
            Object fit = fit(parameters[index], value);
            if (fit == null) return null;
            fitted[index] = fit;
        }
        return fitted;
    }

    private static @Nullable Object fit(Class<?> parameter, Object value) {
        if (parameter == String.class || parameter == CharSequence.class) {
            return value instanceof CharSequence ? TextForm.of(value) : null;
        }
        if (value instanceof Number number) {
            if (parameter == int.class && !(value instanceof Long)) return number.intValue();
            if (parameter == int.class && number.intValue() == number.longValue()) return number.intValue();
            if (parameter == long.class) return number.longValue();
            if (parameter == double.class) return number.doubleValue();
            return parameter.isInstance(value) ? value : null;
        }
        return parameter.isInstance(value) ? value : null;
    }

    private static @Nullable Object invoke(MethodHandle handle, @Nullable Object[] all) {
        try {
            return (Object) handle.invokeExact(all);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ScriptTrouble(String.valueOf(e.getMessage()));
        }
    }
}
