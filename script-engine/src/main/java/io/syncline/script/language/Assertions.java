package io.syncline.script.language;

import io.syncline.script.runtime.SandboxScript;
import java.util.List;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;

/** Turns {@code assert} into a condition: compiled as it is, it would draw a picture of all its parts. */
final class Assertions extends CodeVisitorSupport {
    static final String FAILED = SandboxScript.ASSERTION_FAILED;

    private static Statement plain(Statement statement) {
        if (!(statement instanceof AssertStatement assertion)) return statement;
        boolean silent = assertion.getMessageExpression() == null
                || assertion.getMessageExpression() instanceof ConstantExpression text && text.isNullExpression();
        ArgumentListExpression arguments =
                silent ? new ArgumentListExpression() : new ArgumentListExpression(assertion.getMessageExpression());
        MethodCallExpression failed = new MethodCallExpression(VariableExpression.THIS_EXPRESSION, FAILED, arguments);
        failed.setImplicitThis(true);
        failed.setSourcePosition(assertion);
        Statement otherwise = new ExpressionStatement(failed);
        otherwise.setSourcePosition(assertion);
        Statement condition = new IfStatement(assertion.getBooleanExpression(), EmptyStatement.INSTANCE, otherwise);
        condition.setSourcePosition(assertion);
        return condition;
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        List<Statement> statements = block.getStatements();
        statements.replaceAll(Assertions::plain);
        super.visitBlockStatement(block);
    }

    @Override
    public void visitIfElse(IfStatement statement) {
        statement.setIfBlock(plain(statement.getIfBlock()));
        statement.setElseBlock(plain(statement.getElseBlock()));
        super.visitIfElse(statement);
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        loop.setLoopBlock(plain(loop.getLoopBlock()));
        super.visitForLoop(loop);
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
        loop.setLoopBlock(plain(loop.getLoopBlock()));
        super.visitWhileLoop(loop);
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
        loop.setLoopBlock(plain(loop.getLoopBlock()));
        super.visitDoWhileLoop(loop);
    }
}
