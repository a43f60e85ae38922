package io.syncline.script.language;

import io.syncline.script.ScriptKind;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;
import org.jspecify.annotations.Nullable;

/** Warns of assignments that compile and run, and that their authors regret. */
final class TrapFinder extends CodeVisitorSupport {
    private static final Set<String> ISSUES = Set.of("issue", "workItem", "entity", "ticket");

    private final ScriptKind kind;
    private final Findings findings;

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

    /** {@code issue.setAttachments(replica.attachments)} is the same assignment. */
    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        String name = call.getMethodAsString();
        boolean setter = name != null && name.matches("set[A-Z]\\w*") && isIssue(call.getObjectExpression());
        if (kind == ScriptKind.INCOMING && setter && call.getArguments() instanceof TupleExpression values) {
            String field = Character.toLowerCase(name.charAt(3)) + name.substring(4);
            if (values.getExpressions().size() == 1) copied(call, field, values.getExpression(0));
        }
        super.visitMethodCallExpression(call);
    }

    private void assigned(Expression left, Expression right) {
        if (left instanceof PropertyExpression to && isIssue(to.getObjectExpression())) {
            String field = to.getPropertyAsString();
            if (field != null) copied(left, field, right);
        } else if (isCustomField(left) && isCustomField(right)) {
            whole(left);
        }
    }

    private void copied(ASTNode where, String field, Expression value) {
        boolean same = value instanceof PropertyExpression from
                && isReplica(from.getObjectExpression())
                && field.equals(from.getPropertyAsString());
        if (!same) return;
        switch (field) {
            case "attachments" ->
                warn(where, "attachments that people added here", field, "attachmentHelper.mergeAttachments");
            case "comments" -> warn(where, "comments that people wrote here", field, "commentHelper.mergeComments");
            case "workLogs" -> warn(where, "work that people logged here", field, "workLogHelper.mergeWorkLogs");
            case "customFields" -> whole(where);
            default -> {}
        }
    }

    private void warn(ASTNode where, String lost, String field, String instead) {
        findings.warning(
                where,
                "issue." + field + " = replica." + field + " replaces " + lost,
                "use " + instead + "(issue, replica)");
    }

    private void whole(ASTNode where) {
        String text = where instanceof Expression expression ? expression.getText() : "customFields";
        findings.warning(
                where,
                "assigning the whole custom field (" + text + ") carries the other side's ids",
                "assign the value: issue.customFields.\"Name\".value = replica.customFields.\"Name\"?.value");
    }

    private static boolean isIssue(Expression expression) {
        return expression instanceof VariableExpression variable && ISSUES.contains(variable.getName());
    }

    private static boolean isReplica(Expression expression) {
        return expression instanceof VariableExpression variable
                && variable.getName().equals("replica");
    }

    /** {@code x.customFields."Name"} or {@code x.customFields["Name"]}. */
    private static boolean isCustomField(Expression expression) {
        if (expression instanceof PropertyExpression property) return isCustomFields(property.getObjectExpression());
        return expression instanceof BinaryExpression index
                && index.getOperation().getType() == Types.LEFT_SQUARE_BRACKET
                && index.getRightExpression() instanceof ConstantExpression
                && isCustomFields(index.getLeftExpression());
    }

    private static boolean isCustomFields(@Nullable Expression expression) {
        return expression instanceof PropertyExpression property
                && "customFields".equals(property.getPropertyAsString());
    }
}
