package io.syncline.script.runtime;

import io.syncline.script.fault.ScriptTrouble;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The methods of one name that a script's own class declares: looked up once per class, among what the bytecode gate has passed. */
final class OwnMethods {
    private static final ClassValue<Map<String, OwnMethods>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, OwnMethods> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** One method: what it takes and how it is called. */
    static final class Body {
        private final Class<?>[] parameters;
        private final MethodHandle handle;

        private Body(Class<?>[] parameters, MethodHandle handle) {
            this.parameters = parameters;
            this.handle = handle;
        }

        private int distance(@Nullable Object[] arguments) {
            if (arguments.length != parameters.length) return -1;
            int distance = 0;
            for (int index = 0; index < arguments.length; index++) {
                int one = distance(parameters[index], arguments[index]);
                if (one < 0) return -1;
                distance += one;
            }
            return distance;
        }

        private static int distance(Class<?> parameter, @Nullable Object value) {
            if (parameter == Object.class) return 10;
            if (value == null) return parameter.isPrimitive() ? -1 : 1;
            if (parameter == value.getClass()) return 0;
            if (parameter == String.class) return value instanceof CharSequence ? 1 : -1;
            if (parameter.isInstance(value)) return 2;
            if (value instanceof Number && Number.class.isAssignableFrom(boxed(parameter)))
                return widening(value, boxed(parameter));
            return parameter == boolean.class && value instanceof Boolean ? 0 : -1;
        }

        private static int widening(Object value, Class<?> to) {
            List<String> order =
                    List.of("Byte", "Short", "Integer", "Long", "BigInteger", "Float", "Double", "BigDecimal");
            int from = order.indexOf(value.getClass().getSimpleName());
            int target = order.indexOf(to.getSimpleName());
            if (target == from) return 0;
            if (target > from) return 2 + target - from;
            // A whole number of any size may be given for a small one, and a decimal for a floating one.
            boolean cut = from == order.indexOf("BigInteger")
                    || from == order.indexOf("BigDecimal") && target >= order.indexOf("Float");
            return cut ? 20 : -1;
        }

        private static Class<?> boxed(Class<?> type) {
            return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
        }

        @Nullable
        Object call(Object self, @Nullable Object[] arguments) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = self;
            for (int index = 0; index < arguments.length; index++) {
                Class<?> parameter = parameters[index];
                Object value = arguments[index];
                boolean fits = parameter == Object.class || parameter.isInstance(value);
                all[index + 1] = fits ? value : io.syncline.script.semantics.Conversions.cast(value, parameter);
            }
            return invoke(all);
        }

        private @Nullable Object invoke(@Nullable Object[] all) {
            try {
                return (Object) handle.invokeExact(all);
            } catch (Throwable thrown) {
                throw Thrown.onwards(thrown);
            }
        }
    }

    private final List<Body> bodies;
    private final int most;

    private OwnMethods(List<Body> bodies) {
        this.bodies = bodies;
        this.most =
                bodies.stream().mapToInt(body -> body.parameters.length).max().orElse(0);
    }

    /** Those of a class. */
    static OwnMethods of(Class<?> type, String name) {
        return KNOWN.get(type).computeIfAbsent(name, each -> declared(type, each));
    }

    private static OwnMethods declared(Class<?> type, String name) {
        List<Body> bodies = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean own =
                    method.getName().equals(name) && !method.isSynthetic() && !Modifier.isStatic(method.getModifiers());
            if (own) bodies.add(new Body(method.getParameterTypes(), handle(method)));
        }
        return new OwnMethods(bodies);
    }

    private static MethodHandle handle(Method method) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            int count = handle.type().parameterCount();
            return handle.asType(MethodType.genericMethodType(count)).asSpreader(Object[].class, count);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean any() {
        return !bodies.isEmpty();
    }

    /** The largest number of arguments. */
    int most() {
        return most;
    }

    /** The one that suits the arguments best, if one does. */
    @Nullable
    Body find(@Nullable Object[] arguments) {
        Body best = null;
        int least = Integer.MAX_VALUE;
        for (Body body : bodies) {
            int distance = body.distance(arguments);
            if (distance >= 0 && distance < least) {
                best = body;
                least = distance;
            }
        }
        return best;
    }

    /** Calls the one that suits the arguments best. */
    @Nullable
    Object call(SandboxScript self, String name, @Nullable Object[] arguments) {
        Body body = find(arguments);
        if (body == null) throw new ScriptTrouble("there is no method '" + name + "' for these arguments");
        self.budget.enter();
        try {
            return body.call(self, arguments);
        } finally {
            self.budget.leave();
        }
    }
}
