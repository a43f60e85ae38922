package io.syncline.script.language;

import java.util.Arrays;
import java.util.List;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.Expression;

/** The methods of a script class that hold text of its author: the body and what the author defined. */
final class OwnMethods {
    private OwnMethods() {}

    static List<MethodNode> of(ClassNode type) {
        return type.getMethods().stream()
                .filter(method -> method.getCode() != null && !method.isSynthetic())
                .filter(method -> !(method.isStatic() && method.getName().equals("main") && method.getLineNumber() < 0))
                .toList();
    }

    /** Default values of their parameters: code that belongs to no body. */
    static List<Expression> defaults(ClassNode type) {
        return of(type).stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(Parameter::hasInitialExpression)
                .map(Parameter::getInitialExpression)
                .toList();
    }
}
