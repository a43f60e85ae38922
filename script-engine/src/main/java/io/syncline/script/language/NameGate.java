package io.syncline.script.language;

import io.syncline.script.ScriptKind;
import io.syncline.script.facade.ScriptVariables;
import io.syncline.script.fault.ClosestNames;
import io.syncline.script.library.Policy;
import io.syncline.script.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;
import org.jspecify.annotations.Nullable;

/** Refuses names that rules must not use, and finds names that mean nothing. Works on a script whose types are resolved. */
final class NameGate extends ClassCodeVisitorSupport {
    private static final Set<String> BEHIND = Set.of("delegate", "owner", "thisObject");

    private final SourceUnit source;
    private final ScriptKind kind;
    private final Findings findings;
    private final Set<String> ownMethods = new HashSet<>();
    private final Map<String, VariableExpression> assigned = new HashMap<>();
    private final MethodNames names = new MethodNames();
    private int withBlocks;

    NameGate(SourceUnit source, ScriptKind kind, Findings findings) {
        this.source = source;
        this.kind = kind;
        this.findings = findings;
    }

    void check(ClassNode type) {
        for (MethodNode method : OwnMethods.of(type)) {
            if (method.getLineNumber() < 0) continue;
            ownMethods.add(method.getName());
            checkType(method.getReturnType(), method);
            for (Parameter parameter : method.getParameters()) checkType(parameter.getType(), parameter);
        }
        names.collect(type);
        new AssignedNames(source, assigned).of(type);
        assigned.forEach(this::checkAssigned);
        OwnMethods.of(type).forEach(this::visitMethod);
        OwnMethods.defaults(type).forEach(value -> value.visit(this));
    }

    private void checkAssigned(String name, VariableExpression where) {
        if (ScriptVariables.all().contains(name)) {
            findings.error(where, "'" + name + "' cannot be replaced", "set its fields, or choose another name");
        } else {
            findings.warning(where, "'" + name + "' is not declared", "write: def " + name + " = ...");
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        String name = call.getMethodAsString();
        if (name == null) {
            findings.error(
                    call, "a method name cannot be computed in a sync script", "write the name, or use a switch");
            return;
        }
        if (call.isImplicitThis()) checkFunction(call, name);
        else checkMethod(call, name);
        boolean with = name.equals("with") || name.equals("tap");
        if (with) withBlocks++;
        call.getArguments().visit(this);
        if (with) withBlocks--;
    }

    private void checkFunction(ASTNode call, String name) {
        boolean known = name.equals(Assertions.FAILED)
                || ownMethods.contains(name)
                || assigned.containsKey(name)
                || name.equals("store");
        if (known || withBlocks > 0 && names.method(name)) return;
        Set<String> near = new TreeSet<>(ownMethods);
        near.add("store");
        String instead = Hints.instead(name);
        findings.error(call, "there is no function '" + name + "'" + ClosestNames.hint(name, near), instead);
    }

    private void checkMethod(MethodCallExpression call, String name) {
        Expression target = call.getObjectExpression();
        boolean onType = target instanceof ClassExpression;
        if (target instanceof VariableExpression variable) helperFunction(variable.getName(), call, name);
        if (onType) checkStatic(call, target.getType(), name);
        else if (!names.method(name)) {
            findings.error(
                    call.getMethod(),
                    "'" + name + "' is not available in sync scripts" + ClosestNames.hint(name, names.methods()),
                    Hints.instead(name));
        }
        if (onType) checkType(target.getType(), target);
        else target.visit(this);
    }

    private void helperFunction(String helper, MethodCallExpression call, String name) {
        List<String> functions = Vocabulary.functions(helper);
        if (functions.isEmpty() || functions.contains(name) || MethodNames.COMMON.contains(name)) return;
        findings.error(
                call.getMethod(),
                helper + " has no function '" + name + "'" + ClosestNames.hint(name, functions),
                Hints.instead(name));
    }

    private void checkStatic(MethodCallExpression call, ClassNode type, String name) {
        Class<?> named = Policy.type(type.getName());
        if (named == null || Policy.staticMethod(named, name) != null || MethodNames.COMMON.contains(name)) return;
        findings.error(
                call.getMethod(),
                "'" + type.getNameWithoutPackage() + "." + name + "' is not available in sync scripts"
                        + ClosestNames.hint(name, Policy.staticMethods(named)),
                Hints.instead(name));
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression call) {
        if (!ownMethods.contains(call.getMethod())) checkFunction(call, call.getMethod());
        call.getArguments().visit(this);
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression call) {
        String name = call.getType().getName();
        Class<?> made = Policy.type(name);
        if (made == null || Policy.constructor(made) == null) {
            findings.error(
                    call,
                    "'new " + call.getType().getNameWithoutPackage() + "' is not available in sync scripts",
                    Hints.instead(name));
        }
        call.getArguments().visit(this);
    }

    @Override
    public void visitPropertyExpression(PropertyExpression property) {
        String name = property.getPropertyAsString();
        if (name != null && Hints.never(name)) {
            findings.error(
                    property.getProperty(), "'" + name + "' is not available in sync scripts", Hints.instead(name));
        }
        if (name != null && property.getObjectExpression() instanceof VariableExpression helper) {
            helperProperty(helper.getName(), property, name);
        }
        if (property.getObjectExpression() instanceof ClassExpression type) checkConstant(type, property, name);
        else property.getObjectExpression().visit(this);
        if (name == null) property.getProperty().visit(this);
    }

    private void helperProperty(String helper, PropertyExpression property, String name) {
        List<String> functions = Vocabulary.functions(helper);
        if (functions.isEmpty() || Hints.never(name)) return;
        findings.error(
                property.getProperty(),
                helper + " has no '" + name + "'" + ClosestNames.hint(name, functions),
                Hints.instead(name));
    }

    private void checkConstant(ClassExpression type, PropertyExpression property, @Nullable String name) {
        checkType(type.getType(), type);
        Class<?> named = Policy.type(type.getType().getName());
        if (name != null && named != null && Policy.constant(named, name) != null) return;
        findings.error(property, "of a type only constants are available in sync scripts", "");
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        boolean typeTest = binary.getOperation().getText().endsWith("instanceof");
        if (binary.getOperation().getType() == Types.LEFT_SQUARE_BRACKET
                && binary.getRightExpression() instanceof ConstantExpression key
                && Hints.never(String.valueOf(key.getValue()))) {
            findings.error(key, "'" + key.getValue() + "' is not available in sync scripts", "");
        }
        binary.getLeftExpression().visit(this);
        if (typeTest) checkType(binary.getRightExpression().getType(), binary);
        else binary.getRightExpression().visit(this);
    }

    @Override
    public void visitClassExpression(ClassExpression type) {
        checkType(type.getType(), type);
    }

    @Override
    public void visitCastExpression(CastExpression cast) {
        checkType(cast.getType(), cast);
        super.visitCastExpression(cast);
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        if (declaration.getLeftExpression() instanceof TupleExpression tuple) {
            tuple.getExpressions().forEach(each -> checkType(each.getType(), each));
        } else {
            checkType(declaration.getLeftExpression().getType(), declaration);
        }
        declaration.getRightExpression().visit(this);
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        if (loop.getValueVariable() != null) checkType(loop.getValueVariable().getType(), loop);
        super.visitForLoop(loop);
    }

    @Override
    public void visitCatchStatement(CatchStatement caught) {
        checkType(caught.getVariable().getType(), caught.getVariable());
        super.visitCatchStatement(caught);
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        if (closure.getParameters() != null) {
            for (Parameter parameter : closure.getParameters()) checkType(parameter.getType(), parameter);
        }
        super.visitClosureExpression(closure);
    }

    @Override
    public void visitVariableExpression(VariableExpression variable) {
        String name = variable.getName();
        if (variable.isThisExpression() || variable.isSuperExpression()) {
            findings.error(variable, "'" + name + "' is not available in sync scripts", "call your method by its name");
            return;
        }
        if (!(variable.getAccessedVariable() instanceof DynamicVariable)) return;
        if (BEHIND.contains(name)) {
            findings.error(variable, "'" + name + "' is not available in sync scripts", "");
            return;
        }
        boolean known = ScriptVariables.of(kind).contains(name) || assigned.containsKey(name);
        if (known || withBlocks > 0 && !Hints.never(name)) return;
        if (ScriptVariables.all().contains(name)) {
            findings.error(variable, "'" + name + "' is only there in incoming scripts", "");
            return;
        }
        Set<String> near = new TreeSet<>(ScriptVariables.of(kind));
        near.addAll(assigned.keySet());
        near.addAll(names.declared());
        findings.error(
                variable, "there is no variable '" + name + "'" + ClosestNames.hint(name, near), Hints.instead(name));
    }

    private void checkType(ClassNode type, ASTNode where) {
        ClassNode plain = type;
        while (plain.isArray()) plain = plain.getComponentType();
        if (type.isArray()) {
            findings.error(where, "arrays are not available in sync scripts", "use a list: []");
            return;
        }
        if (ClassHelper.isPrimitiveType(plain) || ClassHelper.isPrimitiveVoid(plain)) return;
        if (plain.getName().equals("groovy.lang.Closure") || Policy.type(plain.getName()) != null) return;
        findings.error(
                where,
                "'" + plain.getNameWithoutPackage() + "' is not available in sync scripts",
                Hints.instead(plain.getName()));
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }
}
