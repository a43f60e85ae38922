package io.syncline.script.language;

import java.util.Map;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/** Collects the names a script assigns without declaring them: they are variables of the run. */
final class AssignedNames extends ClassCodeVisitorSupport {
    private final SourceUnit source;
    private final Map<String, VariableExpression> names;

    AssignedNames(SourceUnit source, Map<String, VariableExpression> names) {
        this.source = source;
        this.names = names;
    }

    /** Collects, and answers the same type. */
    ClassNode of(ClassNode type) {
        OwnMethods.of(type).forEach(this::visitMethod);
        OwnMethods.defaults(type).forEach(value -> value.visit(this));
        return type;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        boolean plain = binary.getOperation().getType() == Types.ASSIGN && !(binary instanceof DeclarationExpression);
        if (plain) collect(binary.getLeftExpression());
        super.visitBinaryExpression(binary);
    }

    private void collect(Expression left) {
        if (left instanceof TupleExpression tuple) tuple.getExpressions().forEach(this::collect);
        if (left instanceof VariableExpression variable && variable.getAccessedVariable() instanceof DynamicVariable) {
            names.putIfAbsent(variable.getName(), variable);
        }
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }
}
