package io.syncline.script.language;

import java.util.Set;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.control.SourceUnit;

/** Refuses forms of the language that rules do not need, before anything in the text is looked up or transformed. */
final class GrammarGate extends ClassCodeVisitorSupport {
    private static final Set<String> RESERVED = Set.of(
            "run",
            "main",
            "getProperty",
            "setProperty",
            "invokeMethod",
            "methodMissing",
            "propertyMissing",
            "getBinding",
            "setBinding",
            "getMetaClass",
            "setMetaClass",
            "store",
            "storing",
            "evaluate",
            "finalize",
            "clone",
            "wait",
            "notify",
            "toString",
            "equals",
            "hashCode",
            "call");

    private final SourceUnit source;
    private final Findings findings;

    GrammarGate(SourceUnit source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(ClassNode type) {
        ModuleNode module = source.getAST();
        if (!type.isScript()) {
            findings.error(type, "a rule cannot declare classes", "use a map or a method");
            return;
        }
        if (module.hasPackage()) findings.error(module.getPackage(), "a rule has no package", "leave the line out");
        module.getImports().forEach(this::checkImport);
        module.getStaticImports().values().forEach(this::refuseImport);
        module.getStaticStarImports().values().forEach(this::refuseImport);
        module.getStarImports().forEach(this::refuseImport);
        visitAnnotations(type);
        OwnMethods.of(type).forEach(this::checkMethod);
        OwnMethods.of(type).forEach(this::visitMethod);
        OwnMethods.defaults(type).forEach(value -> value.visit(this));
    }

    private void checkImport(ImportNode imported) {
        if (!Allowed.type(imported.getClassName())) refuseImport(imported);
        if (!imported.getAnnotations().isEmpty()) visitAnnotations(imported);
    }

    private void refuseImport(ImportNode imported) {
        String name = imported.getType() == null ? imported.getText() : imported.getClassName();
        findings.error(imported, "'" + name + "' cannot be imported into a sync script", Allowed.instead(name));
    }

    private void checkMethod(MethodNode method) {
        boolean own = method.getLineNumber() > 0 && !method.isScriptBody();
        if (own && (RESERVED.contains(method.getName()) || method.getName().startsWith("$"))) {
            findings.error(method, "a rule cannot define a method '" + method.getName() + "'", "choose another name");
        }
    }

    @Override
    public void visitAnnotations(AnnotatedNode node) {
        node.getAnnotations().stream()
                .filter(annotation -> annotation.getLineNumber() > 0)
                .forEach(annotation -> findings.error(
                        annotation,
                        "annotations are not available in sync scripts",
                        annotation.getClassNode().getName().endsWith("Field") ? "leave 'def' out instead" : ""));
    }

    @Override
    public void visitMethodPointerExpression(MethodPointerExpression pointer) {
        findings.error(pointer, "method pointers are not available in sync scripts", "use a block: { it.name() }");
    }

    @Override
    public void visitAttributeExpression(AttributeExpression attribute) {
        findings.error(attribute, "'.@' is not available in sync scripts", "use '.'");
    }

    @Override
    public void visitSynchronizedStatement(SynchronizedStatement statement) {
        findings.error(statement, "'synchronized' is not available in sync scripts", "a rule runs on one thread");
    }

    @Override
    public void visitArrayExpression(ArrayExpression array) {
        findings.error(array, "arrays are not available in sync scripts", "use a list: []");
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression call) {
        if (call.isSpecialCall() || call.isUsingAnonymousInnerClass()) {
            findings.error(call, "a rule cannot declare classes", "use a map or a block");
        }
        super.visitConstructorCallExpression(call);
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }
}
