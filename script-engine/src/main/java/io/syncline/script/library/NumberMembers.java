package io.syncline.script.library;

import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Numbers;
import io.syncline.script.semantics.Ordering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers. */
final class NumberMembers {
    private NumberMembers() {}

    private static Number n(Object self) {
        return (Number) self;
    }

    static void register(TypeTable table) {
        table.method("intValue()", (self, a) -> n(self).intValue())
                .method("longValue()", (self, a) -> n(self).longValue())
                .method("doubleValue()", (self, a) -> n(self).doubleValue())
                .method("floatValue()", (self, a) -> n(self).floatValue())
                .method("toInteger()", (self, a) -> n(self).intValue())
                .method("toLong()", (self, a) -> n(self).longValue())
                .method("toDouble()", (self, a) -> n(self).doubleValue())
                .method("toFloat()", (self, a) -> n(self).floatValue())
                .method("toBigDecimal()", (self, a) -> Numbers.decimal(n(self)))
                .method("toBigInteger()", (self, a) -> Numbers.integer(n(self)))
                .method("abs()", (self, a) -> Numbers.absolute(n(self)))
                .method("negate()", (self, a) -> Numbers.negate(n(self)))
                .method("intdiv(number)", (self, a) -> Numbers.wholeDivide(n(self), Arg.number(a, 0)))
                .method("pow(number)", (self, a) -> Numbers.power(n(self), Arg.number(a, 0)))
                .method("max(number)", (self, a) -> Ordering.compare(self, Arg.number(a, 0)) >= 0 ? self : Arg.at(a, 0))
                .method("min(number)", (self, a) -> Ordering.compare(self, Arg.number(a, 0)) <= 0 ? self : Arg.at(a, 0))
                .method("compareTo(number)", (self, a) -> Ordering.compare(self, Arg.at(a, 0)))
                .method("round(digits?)", NumberMembers::round)
                .method("trunc()", (self, a) -> whole(n(self), RoundingMode.DOWN))
                .method("floor()", (self, a) -> whole(n(self), RoundingMode.FLOOR))
                .method("ceil()", (self, a) -> whole(n(self), RoundingMode.CEILING))
                .method("setScale(digits, mode?)", NumberMembers::scaled)
                .method("signum()", (self, a) -> Numbers.decimal(n(self)).signum())
                .method("isNaN()", (self, a) -> Double.isNaN(n(self).doubleValue()))
                .method("isInfinite()", (self, a) -> Double.isInfinite(n(self).doubleValue()))
                .method("times() {}", NumberMembers::times)
                .method("upto(number) {}", NumberMembers::upto)
                .method("downto(number) {}", NumberMembers::downto)
                .method("step(to, by) {}", NumberMembers::step);
    }

    private static Object round(Object self, @Nullable Object[] a) {
        if (self instanceof Double || self instanceof Float) {
            if (a.length == 0)
                return self instanceof Float f ? (Object) Math.round(f) : (Object) Math.round(n(self).doubleValue());
            double factor = Math.pow(10, Arg.whole(a, 0));
            return Math.round(n(self).doubleValue() * factor) / factor;
        }
        BigDecimal rounded =
                Numbers.decimal(n(self)).setScale(a.length == 0 ? 0 : scale(Arg.whole(a, 0)), RoundingMode.HALF_UP);
        return self instanceof BigDecimal ? rounded : self;
    }

    private static int scale(int digits) {
        Numbers.digits(Math.abs((long) digits));
        return digits;
    }

    private static Object whole(Number number, RoundingMode mode) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return switch (mode) {
                case FLOOR -> Math.floor(value);
                case CEILING -> Math.ceil(value);
                default -> value < 0 ? Math.ceil(value) : Math.floor(value);
            };
        }
        return number instanceof BigDecimal decimal ? decimal.setScale(0, mode) : number;
    }

    private static Object scaled(Object self, @Nullable Object[] a) {
        RoundingMode mode = Arg.at(a, 1) instanceof RoundingMode wanted ? wanted : RoundingMode.UNNECESSARY;
        return Numbers.decimal(n(self)).setScale(scale(Arg.whole(a, 0)), mode);
    }

    private static @Nullable Object times(Object self, @Nullable Object[] a) {
        long count = n(self).longValue();
        for (int index = 0; index < count; index++) Arg.block(a, 0).call(index);
        return null;
    }

    private static @Nullable Object upto(Object self, @Nullable Object[] a) {
        Number to = Arg.number(a, 0);
        if (Numbers.compare(n(self), to) > 0) throw backwards("upto", self, to);
        for (Number at = n(self); Numbers.compare(at, to) <= 0; at = Numbers.add(at, 1))
            Arg.block(a, 1).call(at);
        return null;
    }

    private static @Nullable Object downto(Object self, @Nullable Object[] a) {
        Number to = Arg.number(a, 0);
        if (Numbers.compare(n(self), to) < 0) throw backwards("downto", self, to);
        for (Number at = n(self); Numbers.compare(at, to) >= 0; at = Numbers.subtract(at, 1))
            Arg.block(a, 1).call(at);
        return null;
    }

    private static @Nullable Object step(Object self, @Nullable Object[] a) {
        Number to = Arg.number(a, 0);
        Number by = Arg.number(a, 1);
        int way = Numbers.compare(by, 0);
        if (way == 0) throw new ScriptTrouble("a step of 0 never arrives");
        for (Number at = n(self); Numbers.compare(at, to) * way < 0; at = Numbers.add(at, by))
            Arg.block(a, 2).call(at);
        return null;
    }

    private static ScriptTrouble backwards(String name, Object from, Object to) {
        return new ScriptTrouble(from + "." + name + "(" + to + ") goes the wrong way");
    }
}
