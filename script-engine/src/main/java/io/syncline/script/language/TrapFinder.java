package io.syncline.script.language;

import io.syncline.script.ScriptKind;
import java.util.Set;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.syntax.Types;

/** Warns of lines that compile and run, and that their authors regret. */
final class TrapFinder extends CodeVisitorSupport {
    private static final Set<String> ISSUES = Set.of("issue", "workItem", "entity", "ticket");

    private final ScriptKind kind;
    private final Findings findings;
    private int firstSyncs;

    TrapFinder(ScriptKind kind, Findings findings) {
        this.kind = kind;
        this.findings = findings;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        if (kind == ScriptKind.INCOMING && binary.getOperation().getType() == Types.ASSIGN) {
            assigned(binary.getLeftExpression(), binary.getRightExpression());
        }
        super.visitBinaryExpression(binary);
    }

    private void assigned(Expression left, Expression right) {
        if (!(left instanceof PropertyExpression to) || !(right instanceof PropertyExpression from)) return;
        if (isIssue(to.getObjectExpression()) && isReplica(from.getObjectExpression())) wholeList(to, from);
        boolean both = isCustomFields(to.getObjectExpression()) && isCustomFields(from.getObjectExpression());
        if (both) {
            findings.warning(
                    left,
                    "assigning a whole custom field carries the other side's ids",
                    "assign the value: " + to.getText() + ".value = " + from.getText() + "?.value");
        }
    }

    private void wholeList(PropertyExpression to, PropertyExpression from) {
        String field = to.getPropertyAsString();
        if (field == null || !field.equals(from.getPropertyAsString())) return;
        switch (field) {
            case "attachments" ->
                findings.warning(
                        to,
                        "issue.attachments = replica.attachments replaces attachments that people added here",
                        "use attachmentHelper.mergeAttachments(issue, replica)");
            case "comments" ->
                findings.warning(
                        to,
                        "issue.comments = replica.comments replaces comments that people wrote here",
                        "use commentHelper.mergeComments(issue, replica)");
            case "workLogs" ->
                findings.warning(
                        to,
                        "issue.workLogs = replica.workLogs replaces work that people logged here",
                        "use workLogHelper.mergeWorkLogs(issue, replica)");
            default -> {}
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        boolean syncBack = "syncBackAfterProcessing".equals(call.getMethodAsString());
        if (syncBack && firstSyncs == 0) {
            findings.warning(
                    call,
                    "syncBackAfterProcessing() outside of firstSync can go back and forth without end",
                    "write: if (firstSync) { syncHelper.syncBackAfterProcessing() }");
        }
        super.visitMethodCallExpression(call);
    }

    @Override
    public void visitIfElse(IfStatement statement) {
        boolean guarded = mentionsFirstSync(statement.getBooleanExpression());
        if (guarded) firstSyncs++;
        super.visitIfElse(statement);
        if (guarded) firstSyncs--;
    }

    @Override
    public void visitTernaryExpression(TernaryExpression ternary) {
        boolean guarded = mentionsFirstSync(ternary.getBooleanExpression());
        if (guarded) firstSyncs++;
        super.visitTernaryExpression(ternary);
        if (guarded) firstSyncs--;
    }

    private static boolean mentionsFirstSync(Expression condition) {
        boolean[] found = new boolean[1];
        condition.visit(new CodeVisitorSupport() {
            @Override
            public void visitVariableExpression(VariableExpression variable) {
                found[0] |= variable.getName().equals("firstSync");
            }
        });
        return found[0];
    }

    private static boolean isIssue(Expression expression) {
        return expression instanceof VariableExpression variable && ISSUES.contains(variable.getName());
    }

    private static boolean isReplica(Expression expression) {
        return expression instanceof VariableExpression variable
                && variable.getName().equals("replica");
    }

    private static boolean isCustomFields(Expression expression) {
        return expression instanceof PropertyExpression property
                && "customFields".equals(property.getPropertyAsString());
    }
}
