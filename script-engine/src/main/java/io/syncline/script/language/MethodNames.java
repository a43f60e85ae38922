package io.syncline.script.language;

import io.syncline.script.library.Policy;
import io.syncline.script.value.CustomFields;
import io.syncline.script.value.HubObject;
import io.syncline.script.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;

/** The names of methods that can mean something in one script, whatever they are called on. */
final class MethodNames {
    /** What everything answers. */
    static final Set<String> COMMON =
            Set.of("toString", "equals", "is", "with", "tap", "asType", "hashCode", "iterator");

    private static final Set<String> OPERATORS = Set.of(
            "plus",
            "minus",
            "multiply",
            "div",
            "mod",
            "remainder",
            "intdiv",
            "power",
            "leftShift",
            "rightShift",
            "rightShiftUnsigned",
            "and",
            "or",
            "xor",
            "getAt",
            "putAt",
            "next",
            "previous",
            "call",
            "curry",
            "isCase",
            "negative",
            "positive",
            "compareTo",
            "store");
    private static final Set<String> ALL = all();

    private final Set<String> keys = new HashSet<>();
    private final Set<String> declared = new TreeSet<>();

    private static Set<String> all() {
        Set<String> all = new HashSet<>(Policy.methodNames());
        all.addAll(OPERATORS);
        all.addAll(COMMON);
        all.addAll(HubObject.METHODS);
        all.addAll(CustomFields.METHODS);
        Vocabulary.helperNames().forEach(helper -> all.addAll(Vocabulary.functions(helper)));
        return Set.copyOf(all);
    }

    /** Keys of the script's own maps: a block under a key is called like a method. */
    void collect(ClassNode type) {
        CodeVisitorSupport collector = new CodeVisitorSupport() {
            @Override
            public void visitMapEntryExpression(MapEntryExpression entry) {
                if (entry.getKeyExpression() instanceof ConstantExpression key)
                    keys.add(String.valueOf(key.getValue()));
                super.visitMapEntryExpression(entry);
            }

            @Override
            public void visitDeclarationExpression(DeclarationExpression declaration) {
                if (!declaration.isMultipleAssignmentDeclaration()) {
                    declared.add(declaration.getVariableExpression().getName());
                }
                super.visitDeclarationExpression(declaration);
            }

            @Override
            public void visitBinaryExpression(BinaryExpression binary) {
                key(binary.getLeftExpression());
                super.visitBinaryExpression(binary);
            }
        };
        OwnMethods.of(type).forEach(method -> method.getCode().visit(collector));
    }

    private void key(Expression left) {
        if (left instanceof PropertyExpression property && property.getPropertyAsString() != null) {
            keys.add(property.getPropertyAsString());
        }
    }

    boolean method(String name) {
        return ALL.contains(name) || keys.contains(name) || accessor(name);
    }

    private static boolean accessor(String name) {
        boolean form = name.length() > 3
                && (name.startsWith("get") || name.startsWith("set"))
                && Character.isUpperCase(name.charAt(3));
        return form && !Hints.never(Character.toLowerCase(name.charAt(3)) + name.substring(4));
    }

    /** Names of the script's own variables, for suggestions. */
    Set<String> declared() {
        return declared;
    }

    /** For suggestions. */
    Set<String> methods() {
        Set<String> methods = new TreeSet<>(ALL);
        methods.addAll(keys);
        return methods;
    }
}
