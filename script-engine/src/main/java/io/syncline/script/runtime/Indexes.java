package io.syncline.script.runtime;

import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.library.Member;
import io.syncline.script.library.Operators;
import io.syncline.script.library.Policy;
import io.syncline.script.library.Positions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators that are method calls to the language: {@code [] << / % ** ++} and so on. */
final class Indexes {
    private static final Set<String> ARITHMETIC = Set.of(
            "div", "mod", "remainder", "intdiv", "power", "rightShift", "rightShiftUnsigned", "and", "or", "xor");

    private Indexes() {}

    /** How an operator works on this value; null when the name is none. */
    static @Nullable Link operator(String name, Object self) {
        if (self instanceof ScriptFacade) return null;
        return switch (name) {
            case "plus" -> (each, a) -> Operators.plus(each, a[0]);
            case "minus" -> platform(self, name, (each, a) -> Operators.minus(each, a[0]));
            case "multiply" -> (each, a) -> Operators.multiply(each, a[0]);
            case "leftShift" -> (each, a) -> Operators.leftShift(each, a[0]);
            case "getAt" -> (each, a) -> Positions.at(each, a[0]);
            case "putAt" ->
                (each, a) -> {
                    Positions.put(each, a[0], a[1]);
                    return a[1];
                };
            case "next" -> self instanceof java.util.Iterator ? null : (each, a) -> Operators.next(each, 1);
            case "previous" -> (each, a) -> Operators.next(each, -1);
            default -> ARITHMETIC.contains(name) ? (each, a) -> Operators.arithmetic(name, each, a[0]) : null;
        };
    }

    /** Times of the platform have a {@code minus} of their own. */
    private static Link platform(Object self, String name, Link operator) {
        Member member = Policy.method(self.getClass(), name);
        if (member == null) return operator;
        return (each, a) ->
                a.length == 1 ? operator.call(each, a) : member.body().call(each, a);
    }

    static void put(Map<?, ?> map, String name, @Nullable Object value) {
        Positions.put(map, name, value);
    }
}
