package io.syncline.script.bytecode;

import io.syncline.script.code.CompiledCode;
import io.syncline.script.code.UntrustedCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * The gate that counts: classes of scripts contain what is listed here and in {@link MethodVerifier}, and nothing else. Whoever made them,
 * they are checked again before they are loaded.
 */
public final class CodeVerifier extends ClassVisitor {
    private static final Pattern CONSTANT = Pattern.compile("\\$const\\$\\d+");
    private static final Set<String> CONSTANT_TYPES =
            Set.of("I", "J", "F", "D", "S", "B", "C", "Ljava/math/BigDecimal;", "Ljava/math/BigInteger;");
    private static final Set<String> RESERVED = Set.of(
            "finalize",
            "clone",
            "toString",
            "equals",
            "hashCode",
            "getClass",
            "wait",
            "notify",
            "notifyAll",
            "bind",
            "main");

    private final Set<String> own;
    private String self = "";
    private boolean block;

    private CodeVerifier(Set<String> own) {
        super(Opcodes.ASM9);
        this.own = own;
    }

    /** Checks all classes of a script; anything that is not listed is an {@link UntrustedCode} with its line. */
    public static void check(CompiledCode code) {
        Set<String> own = new HashSet<>();
        for (String name : code.classes().keySet()) own.add(name.replace('.', '/'));
        for (Map.Entry<String, byte[]> each : code.classes().entrySet())
            check(each.getKey(), each.getValue(), own, code);
    }

    private static void check(String name, byte[] bytes, Set<String> own, CompiledCode code) {
        if (!name.equals(code.main()) && !name.startsWith(code.main() + "$")) throw refused("a class named " + name, 0);
        CodeVerifier verifier = new CodeVerifier(own);
        try {
            new ClassReader(bytes).accept(verifier, 0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("bytes that are no class", 0);
        }
        if (!verifier.self.equals(name.replace('.', '/'))) throw refused("a class under another name", 0);
        if (verifier.block == name.equals(code.main())) throw refused("a body that is a block", 0);
    }

    static UntrustedCode refused(String what, int line) {
        return new UntrustedCode((line > 0 ? "line " + line + ": " : "") + "compiled code contains " + what);
    }

    @Override
    public void visit(
            int version, int access, String name, @Nullable String signature, String superName, String[] interfaces) {
        self = name;
        block = superName.equals(Names.BLOCK);
        if (!block && !superName.equals(Names.SCRIPT)) throw refused("a class that extends " + superName, 0);
        if (interfaces.length > 0) throw refused("a class that implements " + interfaces[0], 0);
        if ((access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM | Opcodes.ACC_MODULE)) != 0) {
            throw refused("a class of another kind", 0);
        }
    }

    @Override
    public ModuleVisitor visitModule(String name, int access, String version) {
        throw refused("a module", 0);
    }

    @Override
    public void visitNestHost(String host) {
        throw refused("a nest", 0);
    }

    @Override
    public void visitNestMember(String member) {
        throw refused("a nest", 0);
    }

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {
        throw refused("an outer class", 0);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        throw refused("an annotation", 0);
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        throw refused("an attribute", 0);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
        throw refused("a record", 0);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean constant = CONSTANT.matcher(name).matches() && CONSTANT_TYPES.contains(descriptor);
        boolean shared = (access & Opcodes.ACC_STATIC) != 0;
        boolean captured = block && !shared && descriptor.equals(Names.CELL_TYPE);
        if (!(constant && shared && (access & Opcodes.ACC_PRIVATE) != 0) && !captured)
            throw refused("a field " + name, 0);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean shared = (access & Opcodes.ACC_STATIC) != 0;
        boolean bookkeeping = name.equals("<clinit>") || name.equals(Names.SWAP_INIT);
        if (shared != bookkeeping) throw refused("a static method " + name, 0);
        if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT)) != 0) {
            throw refused("a method " + name + " of another kind", 0);
        }
        if (!bookkeeping && !name.equals("<init>")) named(name, descriptor);
        return new MethodVerifier(self, block, own, name);
    }

    private void named(String name, String descriptor) {
        boolean fine = block
                ? name.equals("doCall") || name.equals("direct")
                : !name.startsWith("$") && !RESERVED.contains(name);
        if (!fine) throw refused("a method " + name + descriptor, 0);
    }
}
