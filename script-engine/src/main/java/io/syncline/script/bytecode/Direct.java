package io.syncline.script.bytecode;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds to a block the short way to its body, where all its parameters are plain. */
final class Direct {
    private static final String OBJECT = "Ljava/lang/Object;";

    private Direct() {}

    static void add(ClassVisitor out, String self, String descriptor) {
        int parameters =
                switch (descriptor) {
                    case "()" + OBJECT -> 0;
                    case "(" + OBJECT + ")" + OBJECT -> 1;
                    case "(" + OBJECT + OBJECT + ")" + OBJECT -> 2;
                    default -> -1;
                };
        if (parameters < 0) return;
        MethodVisitor method = out.visitMethod(Opcodes.ACC_PROTECTED, "direct", descriptor, null, null);
        method.visitCode();
        MethodRewriter.tick(method, Names.BLOCK);
        for (int index = 0; index <= parameters; index++) method.visitVarInsn(Opcodes.ALOAD, index);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, self, "doCall", descriptor, false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
