package io.syncline.script.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Re-points one method: calls, call sites, texts with values in them; and weaves in the ticks. */
final class MethodRewriter extends MethodVisitor {
    private static final Set<String> RUNTIME = Set.of(
            "org/codehaus/groovy/runtime/ScriptBytecodeAdapter",
            "org/codehaus/groovy/runtime/typehandling/DefaultTypeTransformation",
            "org/codehaus/groovy/runtime/InvokerHelper");

    private final String ourSuper;
    private final boolean ticking;
    private final boolean constructor;
    private final Set<Label> passed = new HashSet<>();
    private boolean textBegun;

    MethodRewriter(MethodVisitor next, boolean block, boolean ticking, String name) {
        super(Opcodes.ASM9, next);
        this.ourSuper = block ? Names.BLOCK : Names.SCRIPT;
        this.ticking = ticking;
        this.constructor = name.equals("<init>");
    }

    /** {@code this.budget.tick()}. */
    static void tick(MethodVisitor out, String owner) {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, owner, "budget", Names.BUDGET_TYPE);
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Names.BUDGET, "tick", "()V", false);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (ticking) tick(mv, ourSuper);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (ticking && passed.contains(label)) tick(mv, ourSuper);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.DUP && textBegun) {
            textBegun = false;
            return;
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW && type.equals(Names.GSTRING)) {
            textBegun = true;
            return;
        }
        String ours = Names.ourType(type);
        if (opcode == Opcodes.CHECKCAST && ours.equals("java/lang/Object")) return;
        if (opcode == Opcodes.CHECKCAST && ours.equals("java/lang/Throwable")) {
            String descriptor = "(Ljava/lang/Object;)Ljava/lang/Throwable;";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Names.RT, "throwable", descriptor, false);
            return;
        }
        super.visitTypeInsn(opcode, ours);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        super.visitFieldInsn(opcode, owner, name, Names.ours(descriptor));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        String ours = Names.ours(descriptor);
        if (opcode == Opcodes.INVOKESTATIC && RUNTIME.contains(owner)) {
            super.visitMethodInsn(opcode, Names.RT, name, ours, false);
        } else if (opcode == Opcodes.INVOKESPECIAL && owner.equals(Names.GSTRING)) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Names.RT,
                    "gstring",
                    "([Ljava/lang/Object;[Ljava/lang/String;)Ljava/lang/String;",
                    false);
        } else if (opcode == Opcodes.INVOKESPECIAL && constructor && language(owner)) {
            super.visitMethodInsn(opcode, ourSuper, name, ours, false);
        } else {
            super.visitMethodInsn(opcode, owner(owner), name, ours, isInterface);
        }
    }

    private static boolean language(String owner) {
        return owner.equals("groovy/lang/Script") || owner.equals("groovy/lang/Closure");
    }

    private static String owner(String owner) {
        if (owner.equals("groovy/lang/Closure")) return Names.BLOCK;
        return owner.equals("groovy/lang/Reference") ? Names.CELL : owner;
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean language = bootstrap.getOwner().equals("org/codehaus/groovy/vmplugin/v8/IndyInterface")
                && bootstrap.getName().equals("bootstrap");
        super.visitInvokeDynamicInsn(name, Names.ours(descriptor), language ? Names.BOOTSTRAP : bootstrap, arguments);
    }
}
