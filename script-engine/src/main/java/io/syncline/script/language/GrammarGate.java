package io.syncline.script.language;

import io.syncline.script.limit.SourceLimits;
import java.util.Set;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Refuses forms of the language that rules do not need, before anything in the text is looked up or transformed: what is not listed in
 * {@link Forms} is not there.
 */
final class GrammarGate {
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
            "getClass",
            "getThisObject",
            "store",
            "bind",
            "evaluate",
            "finalize",
            "clone",
            "wait",
            "notify",
            "notifyAll",
            "toString",
            "equals",
            "hashCode",
            "call",
            "doCall",
            "direct",
            "asType");

    private final SourceUnit source;
    private final SourceLimits limits;
    private final Findings findings;

    GrammarGate(SourceUnit source, SourceLimits limits, Findings findings) {
        this.source = source;
        this.limits = limits;
        this.findings = findings;
    }

    void check(ClassNode type) {
        ModuleNode module = source.getAST();
        if (!type.isScript() || module.getClasses().size() != 1) {
            ClassNode other = module.getClasses().stream()
                    .filter(each -> !each.isScript())
                    .findFirst()
                    .orElse(type);
            findings.error(other, "a rule cannot declare classes", "use a map or a method");
            return;
        }
        if (module.hasPackage()) findings.error(module.getPackage(), "a rule has no package", "leave the line out");
        module.getImports().forEach(this::checkImport);
        module.getStaticImports().values().forEach(this::refuseImport);
        module.getStaticStarImports().values().forEach(this::refuseImport);
        module.getStarImports().forEach(this::refuseImport);
        annotations(type);
        if (!type.getFields().isEmpty())
            findings.error(type.getFields().getFirst(), "a rule has no fields", "leave 'def' out instead");
        OwnMethods.of(type).forEach(this::checkMethod);
        if (!findings.clean()) return;
        Forms forms = new Forms(limits, findings);
        OwnMethods.of(type).forEach(method -> method.getCode().visit(forms));
        OwnMethods.defaults(type).forEach(value -> value.visit(forms));
    }

    private void checkImport(ImportNode imported) {
        if (new ClosedNames().resolveName(imported.getClassName(), null) == null) refuseImport(imported);
        annotations(imported);
    }

    private void refuseImport(ImportNode imported) {
        String name = imported.getType() == null ? imported.getPackageName() + "*" : imported.getClassName();
        findings.error(imported, "'" + name + "' cannot be imported into a sync script", Hints.instead(name));
    }

    private void checkMethod(MethodNode method) {
        annotations(method);
        for (Parameter parameter : method.getParameters()) {
            annotations(parameter);
            if (parameter.getType().isArray())
                findings.error(parameter, "lists of arguments are not available in sync scripts", "take a list");
        }
        if (method.getLineNumber() <= 0 || method.isScriptBody()) return;
        String name = method.getName();
        if (RESERVED.contains(name) || name.startsWith("$") || !name.matches("\\w+")) {
            findings.error(method, "a rule cannot define a method '" + name + "'", "choose another name");
        }
        if (method.isStatic()) findings.error(method, "a rule's methods are not static", "leave 'static' out");
    }

    private void annotations(AnnotatedNode node) {
        node.getAnnotations().stream()
                .filter(annotation -> annotation.getLineNumber() > 0)
                .forEach(annotation -> findings.error(
                        annotation,
                        "annotations are not available in sync scripts",
                        annotation.getClassNode().getName().endsWith("Field") ? "leave 'def' out instead" : ""));
    }
}
