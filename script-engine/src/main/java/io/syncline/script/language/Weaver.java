package io.syncline.script.language;

import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/** Puts a look at the clock into every loop, method and block, and a guard before every name that is only known at run time. */
final class Weaver extends ClassCodeExpressionTransformer {
    private static final ClassNode CLOCK = ClassHelper.make(RunClock.class);
    private static final ClassNode GUARD = ClassHelper.make(Guard.class);
    private static final ClassNode DATE = ClassHelper.make(io.syncline.script.value.HubDate.class);

    private final SourceUnit source;

    Weaver(SourceUnit source) {
        this.source = source;
    }

    void weave(ClassNode type) {
        for (MethodNode method : OwnMethods.of(type)) {
            defaults(method.getParameters());
            method.getCode().visit(this);
            method.setCode(ticked(method.getCode()));
        }
    }

    @Override
    public Expression transform(Expression expression) {
        return switch (expression) {
            case null -> null;
            case ClosureExpression closure -> closure(closure);
            case PropertyExpression property -> property(property);
            case BinaryExpression binary -> binary(binary);
            case PostfixExpression step -> {
                step.setExpression(target(step.getExpression()));
                yield step;
            }
            case PrefixExpression step -> {
                step.setExpression(target(step.getExpression()));
                yield step;
            }
            case ConstructorCallExpression call -> constructed((ConstructorCallExpression) super.transform(call));
            default -> super.transform(expression);
        };
    }

    private Expression closure(ClosureExpression closure) {
        if (closure.getParameters() != null) defaults(closure.getParameters());
        closure.getCode().visit(this);
        closure.setCode(ticked(closure.getCode()));
        return closure;
    }

    private void defaults(Parameter[] parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.hasInitialExpression()) {
                parameter.setInitialExpression(transform(parameter.getInitialExpression()));
            }
        }
    }

    private Expression property(PropertyExpression property) {
        String name = property.getPropertyAsString();
        if (name != null && Allowed.property(name)) return super.transform(property);
        Expression key = transform(property.getProperty());
        if (property.isSpreadSafe()) return named(property, guard("each", property.getProperty(), key));
        Expression safe = new ConstantExpression(property.isSafe(), true);
        return guard("property", property, transform(property.getObjectExpression()), key, safe);
    }

    private Expression named(PropertyExpression property, Expression name) {
        PropertyExpression named =
                new PropertyExpression(transform(property.getObjectExpression()), name, property.isSafe());
        named.setSpreadSafe(property.isSpreadSafe());
        named.setSourcePosition(property);
        return named;
    }

    private Expression binary(BinaryExpression binary) {
        int operation = binary.getOperation().getType();
        if (Types.ofType(operation, Types.ASSIGNMENT_OPERATOR)) {
            binary.setLeftExpression(target(binary.getLeftExpression()));
            binary.setRightExpression(transform(binary.getRightExpression()));
            return binary;
        }
        if (operation == Types.LEFT_SQUARE_BRACKET) return item(binary);
        if (operation == Types.MULTIPLY) {
            return guard(
                    "times", binary, transform(binary.getLeftExpression()), transform(binary.getRightExpression()));
        }
        return super.transform(binary);
    }

    private Expression item(BinaryExpression binary) {
        Expression thing = transform(binary.getLeftExpression());
        Expression key = transform(binary.getRightExpression());
        return guard("item", binary, thing, key, new ConstantExpression(binary.isSafe(), true));
    }

    /** What is assigned to stays an assignable form; only its computed name is guarded. */
    private Expression target(Expression left) {
        if (left instanceof PropertyExpression property && needsGuard(property)) {
            return named(property, guard("key", property.getProperty(), transform(property.getProperty())));
        }
        if (left instanceof PropertyExpression property) return super.transform(property);
        if (left instanceof BinaryExpression binary && binary.getOperation().getType() == Types.LEFT_SQUARE_BRACKET) {
            binary.setLeftExpression(transform(binary.getLeftExpression()));
            Expression key = transform(binary.getRightExpression());
            binary.setRightExpression(guard("key", binary.getRightExpression(), key));
            return binary;
        }
        return left;
    }

    private static boolean needsGuard(PropertyExpression property) {
        String name = property.getPropertyAsString();
        return name == null || !Allowed.property(name);
    }

    private static Expression constructed(ConstructorCallExpression call) {
        if (!call.getType().getName().equals("java.util.Date")) return call;
        ConstructorCallExpression dated = new ConstructorCallExpression(DATE, call.getArguments());
        dated.setSourcePosition(call);
        return dated;
    }

    private static Expression guard(String method, Expression where, Expression... arguments) {
        Expression call = new StaticMethodCallExpression(GUARD, method, new ArgumentListExpression(arguments));
        call.setSourcePosition(where);
        return call;
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        super.visitForLoop(loop);
        loop.setLoopBlock(ticked(loop.getLoopBlock()));
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
        super.visitWhileLoop(loop);
        loop.setLoopBlock(ticked(loop.getLoopBlock()));
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
        super.visitDoWhileLoop(loop);
        loop.setLoopBlock(ticked(loop.getLoopBlock()));
    }

    private static Statement ticked(Statement code) {
        Expression call = new StaticMethodCallExpression(CLOCK, "tick", ArgumentListExpression.EMPTY_ARGUMENTS);
        Statement tick = new ExpressionStatement(call);
        tick.setSourcePosition(code);
        call.setSourcePosition(code);
        if (code instanceof BlockStatement block) {
            block.getStatements().addFirst(tick);
            return block;
        }
        BlockStatement block = new BlockStatement();
        block.addStatement(tick);
        block.addStatement(code);
        block.setSourcePosition(code);
        return block;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }
}
