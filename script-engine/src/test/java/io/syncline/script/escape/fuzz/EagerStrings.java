package io.syncline.script.escape.fuzz;

import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.jspecify.annotations.Nullable;

/** An interpolated text is a plain text at once: the one thing that the engine means to do otherwise, done to stock Groovy too. */
final class EagerStrings extends CompilationCustomizer {
    EagerStrings() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        new Transformer(source).visitClass(node);
    }

    private static final class Transformer extends ClassCodeExpressionTransformer {
        private final SourceUnit source;

        Transformer(SourceUnit source) {
            this.source = source;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        public @Nullable Expression transform(@Nullable Expression expression) {
            if (expression instanceof ClosureExpression closure)
                closure.getCode().visit(this);
            Expression done = super.transform(expression);
            return done instanceof GStringExpression text
                    ? new MethodCallExpression(text, "toString", ArgumentListExpression.EMPTY_ARGUMENTS)
                    : done;
        }
    }
}
