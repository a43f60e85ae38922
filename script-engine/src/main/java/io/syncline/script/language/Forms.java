package io.syncline.script.language;

import io.syncline.script.limit.SourceLimits;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.FieldExpression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.MethodReferenceExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.CaseStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;

/** Lets through the listed forms of statements and expressions; any other kind of node, also one of a later language, is refused. */
final class Forms extends CodeVisitorSupport {
    private static final Set<Class<?>> EXPRESSIONS = Set.of(
            ArgumentListExpression.class,
            BinaryExpression.class,
            BitwiseNegationExpression.class,
            BooleanExpression.class,
            CastExpression.class,
            ClassExpression.class,
            ClosureExpression.class,
            ClosureListExpression.class,
            ConstantExpression.class,
            ConstructorCallExpression.class,
            DeclarationExpression.class,
            ElvisOperatorExpression.class,
            EmptyExpression.class,
            GStringExpression.class,
            ListExpression.class,
            MapEntryExpression.class,
            MapExpression.class,
            MethodCallExpression.class,
            NamedArgumentListExpression.class,
            NotExpression.class,
            PostfixExpression.class,
            PrefixExpression.class,
            PropertyExpression.class,
            RangeExpression.class,
            SpreadExpression.class,
            SpreadMapExpression.class,
            TernaryExpression.class,
            TupleExpression.class,
            UnaryMinusExpression.class,
            UnaryPlusExpression.class,
            VariableExpression.class);
    private static final Set<Class<?>> STATEMENTS = Set.of(
            AssertStatement.class,
            BlockStatement.class,
            BreakStatement.class,
            CaseStatement.class,
            CatchStatement.class,
            ContinueStatement.class,
            DoWhileStatement.class,
            EmptyStatement.class,
            ExpressionStatement.class,
            ForStatement.class,
            IfStatement.class,
            ReturnStatement.class,
            SwitchStatement.class,
            ThrowStatement.class,
            TryCatchStatement.class,
            WhileStatement.class);

    private final SourceLimits limits;
    private final Findings findings;
    private int depth;
    private int blocks;

    Forms(SourceLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    private boolean expression(Expression node) {
        boolean nothing = node == EmptyExpression.INSTANCE || node == MethodCallExpression.NO_ARGUMENTS;
        if (nothing || EXPRESSIONS.contains(node.getClass())) return true;
        return refuse(node, node.getClass().getSimpleName());
    }

    private boolean statement(Statement node) {
        if (STATEMENTS.contains(node.getClass()) || node instanceof EmptyStatement) return true;
        return refuse(node, node.getClass().getSimpleName());
    }

    private boolean refuse(ASTNode node, String form) {
        switch (form) {
            case "MethodPointerExpression", "MethodReferenceExpression" ->
                findings.error(node, "method pointers are not available in sync scripts", "use a block: { it.name() }");
            case "AttributeExpression" -> findings.error(node, "'.@' is not available in sync scripts", "use '.'");
            case "SynchronizedStatement" ->
                findings.error(node, "'synchronized' is not available in sync scripts", "a rule runs on one thread");
            case "ArrayExpression" ->
                findings.error(node, "arrays are not available in sync scripts", "use a list: []");
            case "LambdaExpression" ->
                findings.error(
                        node, "'->' without braces is not available in sync scripts", "use a block: { x -> .. }");
            default -> findings.error(node, "this form is not available in sync scripts", "write it in a simpler way");
        }
        return false;
    }

    /** Goes deeper, unless that is too deep. */
    private void inside(ASTNode node, Runnable visit) {
        if (++depth > 8 * limits.nesting())
            findings.error(node, "the script is nested too deeply", "split long expressions");
        else visit.run();
        depth--;
    }

    private void annotated(AnnotatedNode node) {
        if (node.getAnnotations().isEmpty()) return;
        String name = node.getAnnotations().getFirst().getClassNode().getName();
        String instead = name.endsWith("Field") ? "leave 'def' out instead" : "";
        findings.error(node, "annotations are not available in sync scripts", instead);
    }

    private void parameters(Parameter[] parameters) {
        for (Parameter parameter : parameters) {
            annotated(parameter);
            if (parameter.getType().isArray()) {
                findings.error(parameter, "lists of arguments are not available in sync scripts", "take a list");
            }
            if (parameter.hasInitialExpression())
                parameter.getInitialExpression().visit(this);
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression node) {
        if (expression(node)) inside(node, () -> super.visitMethodCallExpression(node));
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression node) {
        expression(node);
    }

    @Override
    public void visitTernaryExpression(TernaryExpression node) {
        if (expression(node)) inside(node, () -> super.visitTernaryExpression(node));
    }

    @Override
    public void visitShortTernaryExpression(ElvisOperatorExpression node) {
        if (expression(node)) inside(node, () -> super.visitShortTernaryExpression(node));
    }

    @Override
    public void visitBinaryExpression(BinaryExpression node) {
        if (expression(node)) inside(node, () -> super.visitBinaryExpression(node));
    }

    @Override
    public void visitPrefixExpression(PrefixExpression node) {
        if (expression(node)) inside(node, () -> super.visitPrefixExpression(node));
    }

    @Override
    public void visitPostfixExpression(PostfixExpression node) {
        if (expression(node)) inside(node, () -> super.visitPostfixExpression(node));
    }

    @Override
    public void visitBooleanExpression(BooleanExpression node) {
        if (expression(node)) inside(node, () -> super.visitBooleanExpression(node));
    }

    @Override
    public void visitNotExpression(NotExpression node) {
        if (expression(node)) inside(node, () -> super.visitNotExpression(node));
    }

    @Override
    public void visitTupleExpression(TupleExpression node) {
        if (expression(node)) inside(node, () -> super.visitTupleExpression(node));
    }

    @Override
    public void visitListExpression(ListExpression node) {
        if (expression(node)) inside(node, () -> super.visitListExpression(node));
    }

    @Override
    public void visitMapExpression(MapExpression node) {
        if (expression(node)) inside(node, () -> super.visitMapExpression(node));
    }

    @Override
    public void visitMapEntryExpression(MapEntryExpression node) {
        if (expression(node)) inside(node, () -> super.visitMapEntryExpression(node));
    }

    @Override
    public void visitRangeExpression(RangeExpression node) {
        if (expression(node)) inside(node, () -> super.visitRangeExpression(node));
    }

    @Override
    public void visitSpreadExpression(SpreadExpression node) {
        if (expression(node)) inside(node, () -> super.visitSpreadExpression(node));
    }

    @Override
    public void visitSpreadMapExpression(SpreadMapExpression node) {
        if (expression(node)) inside(node, () -> super.visitSpreadMapExpression(node));
    }

    @Override
    public void visitUnaryMinusExpression(UnaryMinusExpression node) {
        if (expression(node)) inside(node, () -> super.visitUnaryMinusExpression(node));
    }

    @Override
    public void visitUnaryPlusExpression(UnaryPlusExpression node) {
        if (expression(node)) inside(node, () -> super.visitUnaryPlusExpression(node));
    }

    @Override
    public void visitBitwiseNegationExpression(BitwiseNegationExpression node) {
        if (expression(node)) inside(node, () -> super.visitBitwiseNegationExpression(node));
    }

    @Override
    public void visitCastExpression(CastExpression node) {
        if (expression(node)) inside(node, () -> super.visitCastExpression(node));
    }

    @Override
    public void visitPropertyExpression(PropertyExpression node) {
        if (expression(node)) inside(node, () -> super.visitPropertyExpression(node));
    }

    @Override
    public void visitGStringExpression(GStringExpression node) {
        if (expression(node)) inside(node, () -> super.visitGStringExpression(node));
    }

    @Override
    public void visitArgumentlistExpression(ArgumentListExpression node) {
        if (expression(node)) inside(node, () -> super.visitArgumentlistExpression(node));
    }

    @Override
    public void visitClosureListExpression(ClosureListExpression node) {
        if (expression(node)) inside(node, () -> super.visitClosureListExpression(node));
    }

    @Override
    public void visitConstantExpression(ConstantExpression node) {
        if (expression(node)) inside(node, () -> super.visitConstantExpression(node));
    }

    @Override
    public void visitClassExpression(ClassExpression node) {
        if (expression(node)) inside(node, () -> super.visitClassExpression(node));
    }

    @Override
    public void visitVariableExpression(VariableExpression node) {
        if (expression(node)) inside(node, () -> super.visitVariableExpression(node));
    }

    @Override
    public void visitLambdaExpression(LambdaExpression node) {
        expression(node);
    }

    @Override
    public void visitArrayExpression(ArrayExpression node) {
        expression(node);
    }

    @Override
    public void visitMethodPointerExpression(MethodPointerExpression node) {
        expression(node);
    }

    @Override
    public void visitMethodReferenceExpression(MethodReferenceExpression node) {
        expression(node);
    }

    @Override
    public void visitAttributeExpression(AttributeExpression node) {
        expression(node);
    }

    @Override
    public void visitFieldExpression(FieldExpression node) {
        expression(node);
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression node) {
        annotated(node);
        if (expression(node)) inside(node, () -> super.visitDeclarationExpression(node));
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression node) {
        if (node.isSpecialCall() || node.isUsingAnonymousInnerClass()) {
            findings.error(node, "a rule cannot declare classes", "use a map or a block");
        } else if (expression(node)) {
            inside(node, () -> super.visitConstructorCallExpression(node));
        }
    }

    @Override
    public void visitClosureExpression(ClosureExpression node) {
        if (!expression(node)) return;
        if (++blocks > limits.blocks())
            findings.error(node, "the script has more than " + limits.blocks() + " blocks", "");
        if (node.getParameters() != null) parameters(node.getParameters());
        inside(node, () -> super.visitClosureExpression(node));
    }

    @Override
    public void visitBytecodeExpression(org.codehaus.groovy.classgen.BytecodeExpression node) {
        expression(node);
    }

    @Override
    public void visitAssertStatement(AssertStatement node) {
        if (statement(node)) inside(node, () -> super.visitAssertStatement(node));
    }

    @Override
    public void visitBlockStatement(BlockStatement node) {
        if (statement(node)) inside(node, () -> super.visitBlockStatement(node));
    }

    @Override
    public void visitForLoop(ForStatement node) {
        if (statement(node)) inside(node, () -> super.visitForLoop(node));
    }

    @Override
    public void visitWhileLoop(WhileStatement node) {
        if (statement(node)) inside(node, () -> super.visitWhileLoop(node));
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement node) {
        if (statement(node)) inside(node, () -> super.visitDoWhileLoop(node));
    }

    @Override
    public void visitIfElse(IfStatement node) {
        if (statement(node)) inside(node, () -> super.visitIfElse(node));
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement node) {
        if (statement(node)) inside(node, () -> super.visitExpressionStatement(node));
    }

    @Override
    public void visitReturnStatement(ReturnStatement node) {
        if (statement(node)) inside(node, () -> super.visitReturnStatement(node));
    }

    @Override
    public void visitTryCatchFinally(TryCatchStatement node) {
        if (statement(node)) inside(node, () -> super.visitTryCatchFinally(node));
    }

    @Override
    public void visitSwitch(SwitchStatement node) {
        if (statement(node)) inside(node, () -> super.visitSwitch(node));
    }

    @Override
    public void visitCaseStatement(CaseStatement node) {
        if (statement(node)) inside(node, () -> super.visitCaseStatement(node));
    }

    @Override
    public void visitCatchStatement(CatchStatement node) {
        if (statement(node)) inside(node, () -> super.visitCatchStatement(node));
    }

    @Override
    public void visitBreakStatement(BreakStatement node) {
        if (statement(node)) inside(node, () -> super.visitBreakStatement(node));
    }

    @Override
    public void visitContinueStatement(ContinueStatement node) {
        if (statement(node)) inside(node, () -> super.visitContinueStatement(node));
    }

    @Override
    public void visitThrowStatement(ThrowStatement node) {
        if (statement(node)) inside(node, () -> super.visitThrowStatement(node));
    }

    @Override
    public void visitSynchronizedStatement(SynchronizedStatement node) {
        if (statement(node)) inside(node, () -> super.visitSynchronizedStatement(node));
    }

    @Override
    public void visitEmptyStatement(EmptyStatement node) {
        if (statement(node)) inside(node, () -> super.visitEmptyStatement(node));
    }
}
