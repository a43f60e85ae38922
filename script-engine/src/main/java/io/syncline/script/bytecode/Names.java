package io.syncline.script.bytecode;

import io.syncline.script.budget.Budget;
import io.syncline.script.runtime.Cell;
import io.syncline.script.runtime.Linker;
import io.syncline.script.runtime.Rt;
import io.syncline.script.runtime.SandboxBlock;
import io.syncline.script.runtime.SandboxScript;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Internal names of what compiled scripts stand on. */
final class Names {
    static final String SCRIPT = Type.getInternalName(SandboxScript.class);
    static final String BLOCK = Type.getInternalName(SandboxBlock.class);
    static final String CELL = Type.getInternalName(Cell.class);
    static final String RT = Type.getInternalName(Rt.class);
    static final String BUDGET = Type.getInternalName(Budget.class);
    static final String BUDGET_TYPE = "L" + BUDGET + ";";
    static final String CELL_TYPE = "L" + CELL + ";";
    static final String SWAP_INIT = "__$swapInit";
    static final String GSTRING = "org/codehaus/groovy/runtime/GStringImpl";

    static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(Linker.class),
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;I)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    /** Name and descriptor of every function of {@link Rt}. */
    static final Set<String> FUNCTIONS = functions();

    private Names() {}

    private static Set<String> functions() {
        Set<String> functions = new HashSet<>();
        for (Method method : Rt.class.getDeclaredMethods()) {
            boolean open = Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers());
            if (open) functions.add(method.getName() + Type.getMethodDescriptor(method));
        }
        return Set.copyOf(functions);
    }

    /** A descriptor with the language's own types replaced by ours. */
    static String ours(String descriptor) {
        return descriptor
                .replace("Lgroovy/lang/Closure;", "Ljava/lang/Object;")
                .replace("Lgroovy/lang/GString;", "Ljava/lang/Object;")
                .replace("Lgroovy/lang/Range;", "Ljava/lang/Object;")
                .replace("L" + GSTRING + ";", "Ljava/lang/Object;")
                .replace("Lgroovy/lang/GroovyObject;", "Ljava/lang/Object;")
                .replace("Lorg/codehaus/groovy/runtime/wrappers/Wrapper;", "Ljava/lang/Object;")
                .replace("Lorg/codehaus/groovy/runtime/wrappers/PojoWrapper;", "Ljava/lang/Object;")
                .replace("Ljava/lang/AssertionError;", "Ljava/lang/Throwable;")
                .replace("Lgroovy/lang/Reference;", CELL_TYPE);
    }

    /** An internal name with the language's own types replaced by ours. */
    static String ourType(String name) {
        return switch (name) {
            case "groovy/lang/Reference" -> CELL;
            case "groovy/lang/Closure",
                    "groovy/lang/GString",
                    "groovy/lang/GroovyObject",
                    "groovy/lang/Range",
                    GSTRING -> "java/lang/Object";
            default -> name;
        };
    }
}
