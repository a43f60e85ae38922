package io.syncline.script.bytecode;

import io.syncline.script.library.Policy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The closed list of instructions. Also sees to it that every method and every way back to an earlier place ticks. */
final class MethodVerifier extends MethodVisitor {
    private static final Set<String> KINDS = Set.of("invoke", "getProperty", "setProperty", "cast", "init");
    private static final Set<String> BOXES = Set.of(
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Short",
            "java/lang/Byte",
            "java/lang/Boolean",
            "java/lang/Character");
    private static final Set<String> NUMBERS = Set.of("java/math/BigDecimal", "java/math/BigInteger");
    private static final Set<String> ARRAYS = Set.of("java/lang/Object", "java/lang/String");

    private final String self;
    private final boolean block;
    private final Set<String> own;
    private final boolean constructor;
    private final boolean ticking;
    private final Set<Label> passed = new HashSet<>();
    private int line;
    private int tick;
    private boolean begun;

    MethodVerifier(String self, boolean block, Set<String> own, String name) {
        super(Opcodes.ASM9);
        this.self = self;
        this.block = block;
        this.own = own;
        this.constructor = name.equals("<init>");
        this.ticking = !name.startsWith("<") && !name.equals(Names.SWAP_INIT);
    }

    private RuntimeException no(String what) {
        return CodeVerifier.refused(what, line);
    }

    /** Follows {@code aload_0, getfield budget, tick()}: the number of its instructions just seen. */
    private void instruction(int expected) {
        if (ticking && !begun && expected != tick + 1) throw no("a method that does not tick");
        tick = expected == tick + 1 ? expected : expected == 1 ? 1 : 0;
        if (tick == 3) begun = true;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        boolean ticked = tick == 3;
        instruction(-1);
        if (passed.contains(label) && !ticked) throw no("a loop that does not tick");
        if (opcode == Opcodes.JSR) throw no("a subroutine");
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        forward(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        forward(otherwise, labels);
    }

    private void forward(Label otherwise, Label[] labels) {
        instruction(-1);
        boolean back = passed.contains(otherwise);
        for (Label label : labels) back |= passed.contains(label);
        if (back) throw no("a switch that goes back");
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
        instruction(opcode == Opcodes.ALOAD && index == 0 ? 1 : -1);
        if (opcode == Opcodes.RET) throw no("a subroutine");
    }

    @Override
    public void visitIincInsn(int index, int by) {
        instruction(-1);
    }

    @Override
    public void visitInsn(int opcode) {
        instruction(-1);
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) throw no("synchronized");
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        instruction(-1);
        if (opcode == Opcodes.NEWARRAY && operand != Opcodes.T_INT) throw no("an array");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        instruction(-1);
        boolean fine =
                switch (opcode) {
                    case Opcodes.NEW -> made(type);
                    case Opcodes.ANEWARRAY -> ARRAYS.contains(type);
                    default ->
                        type.equals(Names.CELL)
                                || type.equals("[Ljava/lang/Object;")
                                || own.contains(type)
                                || named(type);
                };
        if (!fine) throw no("the type " + type);
    }

    private boolean made(String type) {
        return own.contains(type) && !type.equals(self) || type.equals(Names.CELL) || NUMBERS.contains(type);
    }

    private static boolean named(String type) {
        return Policy.type(type.replace('/', '.')) != null;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean budget = opcode == Opcodes.GETFIELD
                && owner.equals(block ? Names.BLOCK : Names.SCRIPT)
                && name.equals("budget")
                && descriptor.equals(Names.BUDGET_TYPE);
        instruction(budget ? 2 : -1);
        boolean primitive = opcode == Opcodes.GETSTATIC && BOXES.contains(owner) && name.equals("TYPE");
        if (!budget && !primitive && !owner.equals(self)) throw no("a field of " + owner);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean ticks = opcode == Opcodes.INVOKEVIRTUAL
                && owner.equals(Names.BUDGET)
                && name.equals("tick")
                && descriptor.equals("()V");
        instruction(ticks ? 3 : -1);
        if (ticks) {
            if (tick != 3) throw no("a call of the budget");
            return;
        }
        boolean fine =
                switch (opcode) {
                    case Opcodes.INVOKESTATIC -> function(owner, name, descriptor);
                    case Opcodes.INVOKESPECIAL -> special(owner, name, descriptor);
                    case Opcodes.INVOKEVIRTUAL -> virtual(owner, name, descriptor);
                    default -> owner.equals("java/util/Iterator") && (name.equals("hasNext") || name.equals("next"));
                };
        if (!fine) throw no("a call of " + owner + "." + name);
    }

    private boolean function(String owner, String name, String descriptor) {
        if (owner.equals(Names.RT)) return Names.FUNCTIONS.contains(name + descriptor);
        if (owner.equals(self)) return name.equals(Names.SWAP_INIT) && descriptor.equals("()V");
        return BOXES.contains(owner) && name.equals("valueOf") && descriptor.length() == owner.length() + 5;
    }

    private boolean special(String owner, String name, String descriptor) {
        if (!name.equals("<init>")) return false;
        if (owner.equals(block ? Names.BLOCK : Names.SCRIPT)) return constructor;
        if (own.contains(owner)) return !owner.equals(self);
        return owner.equals(Names.CELL) || NUMBERS.contains(owner) && descriptor.equals("(Ljava/lang/String;)V");
    }

    private boolean virtual(String owner, String name, String descriptor) {
        if (owner.equals(self)) return !name.startsWith("$") && !name.equals("run");
        if (owner.equals(Names.CELL)) return name.equals("get") || name.equals("set");
        if (BOXES.contains(owner))
            return name.endsWith("Value") && descriptor.startsWith("()") && descriptor.length() == 3;
        return owner.equals(Names.BLOCK) && name.equals("getThisObject") && descriptor.equals("()Ljava/lang/Object;");
    }

    @Override
    public void visitInvokeDynamicInsn(String kind, String descriptor, Handle bootstrap, Object... arguments) {
        instruction(-1);
        boolean fine = bootstrap.equals(Names.BOOTSTRAP)
                && KINDS.contains(kind)
                && arguments.length == 2
                && arguments[0] instanceof String
                && arguments[1] instanceof Integer;
        if (!fine) throw no("a call site of " + bootstrap.getOwner() + " for " + kind);
        if (kind.equals("cast") && !castable(Type.getReturnType(descriptor))) {
            throw no("a conversion to " + Type.getReturnType(descriptor).getClassName());
        }
    }

    private static boolean castable(Type type) {
        if (type.getSort() != Type.OBJECT) return type.getSort() != Type.ARRAY;
        return Policy.type(type.getClassName()) != null || type.getClassName().equals("java.util.Iterator");
    }

    @Override
    public void visitLdcInsn(Object value) {
        instruction(-1);
        if (value instanceof Handle || value instanceof ConstantDynamic) throw no("a constant of another kind");
        if (value instanceof Type type) {
            boolean fine = type.getSort() == Type.OBJECT
                    && (own.contains(type.getInternalName()) || named(type.getInternalName()));
            if (!fine) throw no("the class " + type.getClassName());
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        if (type != null && !named(type)) throw no("catch of " + type.replace('/', '.'));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        throw no("an array");
    }
}
