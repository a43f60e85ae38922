package io.syncline.script.bytecode;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Re-points one compiled class to our runtime. What it does not know stays as it is, for {@link CodeVerifier} to refuse. */
public final class ClassRewriter extends ClassVisitor {
    private static final Set<String> BOOKKEEPING =
            Set.of("$staticClassInfo", "__$stMC", "serialVersionUID", "$callSiteArray", "$staticClassInfo$");

    private String self = "";
    private boolean block;

    private ClassRewriter(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The rewritten bytes of a class; {@code own} are the internal names of all classes of the script. */
    public static byte[] rewritten(byte[] compiled, Set<String> own) {
        ClassWriter writer = new Writer(own);
        new ClassReader(compiled).accept(new ClassRewriter(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static final class Writer extends ClassWriter {
        private final Set<String> own;

        private Writer(Set<String> own) {
            super(COMPUTE_FRAMES);
            this.own = own;
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            if (one.equals(other)) return one;
            return own.contains(one) && own.contains(other) ? Names.BLOCK : "java/lang/Object";
        }
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        self = name;
        block = superName.equals("groovy/lang/Closure");
        String ours = block ? Names.BLOCK : superName.equals("groovy/lang/Script") ? Names.SCRIPT : superName;
        String[] kept = interfaces.length == 1 && interfaces[0].equals("org/codehaus/groovy/runtime/GeneratedClosure")
                ? new String[0]
                : interfaces;
        super.visit(version, access, name, null, ours, kept);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return null;
    }

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
        // Says nothing that is needed to run.
    }

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {
        // As above.
    }

    @Override
    public void visitNestHost(String host) {
        // Nest mates reach one another's private members; blocks need none.
    }

    @Override
    public void visitNestMember(String member) {
        // As above.
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        if (BOOKKEEPING.contains(name)) return null;
        return super.visitField(access, name, Names.ours(descriptor), null, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (dropped(access, name, descriptor)) return null;
        String ours = Names.ours(descriptor);
        MethodVisitor next = super.visitMethod(access, name, ours, null, null);
        boolean ticking = !name.startsWith("<") && (access & Opcodes.ACC_STATIC) == 0;
        if (block && name.equals("doCall")) Direct.add(cv, self, ours);
        return new MethodRewriter(next, block, ticking, name);
    }

    /** What only the language's own runtime would call. */
    private boolean dropped(int access, String name, String descriptor) {
        if (name.equals("main") || name.equals("$getStaticMetaClass")) return true;
        if (name.equals("<init>")) return descriptor.equals("(Lgroovy/lang/Binding;)V");
        return block && !name.equals("doCall") && !name.startsWith("<") && !name.equals(Names.SWAP_INIT);
    }
}
