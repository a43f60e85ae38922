package io.syncline.script.language;

import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/** Warns of {@code syncBackAfterProcessing()} where {@code firstSync} is not known to be true. */
final class SyncBackGuard extends CodeVisitorSupport {
    private final Findings findings;
    private int guards;

    SyncBackGuard(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if ("syncBackAfterProcessing".equals(call.getMethodAsString()) && guards == 0) {
            findings.warning(
                    call,
                    "syncBackAfterProcessing() outside of firstSync can go back and forth without end",
                    "write: if (firstSync) { syncHelper.syncBackAfterProcessing() }");
        }
        super.visitMethodCallExpression(call);
    }

    private void within(boolean guarded, Runnable visit) {
        if (guarded) guards++;
        visit.run();
        if (guarded) guards--;
    }

    @Override
    public void visitIfElse(IfStatement statement) {
        Expression condition = statement.getBooleanExpression();
        condition.visit(this);
        within(holds(condition, true), () -> statement.getIfBlock().visit(this));
        within(holds(condition, false), () -> statement.getElseBlock().visit(this));
    }

    @Override
    public void visitTernaryExpression(TernaryExpression ternary) {
        Expression condition = ternary.getBooleanExpression();
        condition.visit(this);
        within(holds(condition, true), () -> ternary.getTrueExpression().visit(this));
        within(holds(condition, false), () -> ternary.getFalseExpression().visit(this));
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        binary.getLeftExpression().visit(this);
        boolean both = binary.getOperation().getType() == Types.LOGICAL_AND;
        within(both && holds(binary.getLeftExpression(), true), () -> binary.getRightExpression()
                .visit(this));
    }

    /** After {@code if (!firstSync) return} the rest of a block is guarded. */
    @Override
    public void visitBlockStatement(BlockStatement block) {
        int before = guards;
        for (Statement statement : block.getStatements()) {
            statement.visit(this);
            if (statement instanceof IfStatement early && leaves(early.getIfBlock())) {
                if (holds(early.getBooleanExpression(), false)) guards++;
            }
        }
        guards = before;
    }

    private static boolean leaves(Statement statement) {
        if (statement instanceof BlockStatement block) {
            return !block.isEmpty() && leaves(block.getStatements().getLast());
        }
        return statement instanceof ReturnStatement;
    }

    /** Whether {@code firstSync} is true for certain when the condition has this outcome. */
    private static boolean holds(Expression condition, boolean outcome) {
        return switch (condition) {
            case NotExpression not -> holds(not.getExpression(), !outcome);
            case BooleanExpression plain -> holds(plain.getExpression(), outcome);
            case VariableExpression variable -> outcome && variable.getName().equals("firstSync");
            case BinaryExpression binary -> {
                int operation = binary.getOperation().getType();
                boolean either =
                        holds(binary.getLeftExpression(), outcome) || holds(binary.getRightExpression(), outcome);
                yield either && operation == (outcome ? Types.LOGICAL_AND : Types.LOGICAL_OR);
            }
            default -> false;
        };
    }
}
