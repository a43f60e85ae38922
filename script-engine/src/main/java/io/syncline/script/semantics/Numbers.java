package io.syncline.script.semantics;

import io.syncline.script.budget.Budget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic of the language: the wider operand decides, whole numbers divide exactly, decimals keep their digits. */
public final class Numbers {
    private static final int MIN_SCALE = 10;
    private static final int EXTRA_PRECISION = 10;
    private static final double BITS_PER_DIGIT = 3.3219280949;

    private Numbers() {}

    private static boolean floating(Number a) {
        return a instanceof Double || a instanceof Float;
    }

    private static boolean whole(Number a) {
        return a instanceof Integer || a instanceof Short || a instanceof Byte;
    }

    public static BigDecimal decimal(Number a) {
        return switch (a) {
            case BigDecimal value -> value;
            case BigInteger value -> new BigDecimal(value);
            case Double value -> new BigDecimal(value.toString());
            case Float value -> new BigDecimal(value.toString());
            default -> BigDecimal.valueOf(a.longValue());
        };
    }

    public static BigInteger integer(Number a) {
        return switch (a) {
            case BigInteger value -> value;
            case BigDecimal value -> value.toBigInteger();
            case Double value -> new BigDecimal(value).toBigInteger();
            case Float value -> new BigDecimal(value).toBigInteger();
            default -> BigInteger.valueOf(a.longValue());
        };
    }

    public static Number add(Number a, Number b) {
        if (a instanceof Integer x && b instanceof Integer y) return x + y;
        if (floating(a) || floating(b)) return a.doubleValue() + b.doubleValue();
        if (a instanceof BigDecimal || b instanceof BigDecimal)
            return bounded(decimal(a), decimal(b)).add(decimal(b));
        if (a instanceof BigInteger || b instanceof BigInteger)
            return integer(a).add(integer(b));
        return whole(a) && whole(b) ? (Number) (a.intValue() + b.intValue()) : (Number) (a.longValue() + b.longValue());
    }

    public static Number subtract(Number a, Number b) {
        if (a instanceof Integer x && b instanceof Integer y) return x - y;
        if (floating(a) || floating(b)) return a.doubleValue() - b.doubleValue();
        if (a instanceof BigDecimal || b instanceof BigDecimal) {
            return bounded(decimal(a), decimal(b)).subtract(decimal(b));
        }
        if (a instanceof BigInteger || b instanceof BigInteger)
            return integer(a).subtract(integer(b));
        return whole(a) && whole(b) ? (Number) (a.intValue() - b.intValue()) : (Number) (a.longValue() - b.longValue());
    }

    public static Number multiply(Number a, Number b) {
        if (floating(a) || floating(b)) return a.doubleValue() * b.doubleValue();
        if (a instanceof BigDecimal || b instanceof BigDecimal) {
            BigDecimal x = decimal(a);
            BigDecimal y = decimal(b);
            digits((long) x.precision() + y.precision() + Math.abs((long) x.scale() + y.scale()));
            return x.multiply(y);
        }
        if (a instanceof BigInteger || b instanceof BigInteger) {
            bits((long) integer(a).bitLength() + integer(b).bitLength());
            return integer(a).multiply(integer(b));
        }
        return whole(a) && whole(b) ? (Number) (a.intValue() * b.intValue()) : (Number) (a.longValue() * b.longValue());
    }

    public static Number divide(Number a, Number b) {
        if (floating(a) || floating(b)) return a.doubleValue() / b.doubleValue();
        BigDecimal x = decimal(a);
        BigDecimal y = decimal(b);
        if (y.signum() == 0) throw new ArithmeticException("Division by zero");
        bounded(x, y);
        Budget.current().charge(4);
        try {
            return x.divide(y);
        } catch (ArithmeticException endless) {
            int precision = Math.max(x.precision(), y.precision()) + EXTRA_PRECISION;
            BigDecimal result = x.divide(y, new MathContext(precision));
            int scale = Math.max(Math.max(x.scale(), y.scale()), MIN_SCALE);
            return result.scale() > scale ? result.setScale(scale, RoundingMode.HALF_UP) : result;
        }
    }

    public static Number wholeDivide(Number a, Number b) {
        if (floating(a) || floating(b) || a instanceof BigDecimal || b instanceof BigDecimal) {
            throw new UnsupportedOperationException("intdiv works on whole numbers only");
        }
        if (a instanceof BigInteger || b instanceof BigInteger)
            return integer(a).divide(integer(b));
        return whole(a) && whole(b) ? (Number) (a.intValue() / b.intValue()) : (Number) (a.longValue() / b.longValue());
    }

    public static Number remainder(Number a, Number b) {
        if (floating(a) || floating(b)) return a.doubleValue() % b.doubleValue();
        if (a instanceof BigDecimal || b instanceof BigDecimal) {
            return bounded(decimal(a), decimal(b)).remainder(decimal(b));
        }
        if (a instanceof BigInteger || b instanceof BigInteger)
            return integer(a).remainder(integer(b));
        return whole(a) && whole(b) ? (Number) (a.intValue() % b.intValue()) : (Number) (a.longValue() % b.longValue());
    }

    /** As {@code **}: whole where it stays whole. */
    public static Number power(Number a, Number b) {
        boolean whole = whole(a) || a instanceof Long || a instanceof BigInteger;
        if (whole(b) && b.intValue() >= 0 && (whole || a instanceof BigDecimal)) {
            int exponent = b.intValue();
            Budget.current().charge(exponent / 8 + 1L);
            return whole ? narrowed(a, wholePower(integer(a), exponent)) : decimalPower((BigDecimal) a, exponent);
        }
        double result = Math.pow(a.doubleValue(), b.doubleValue());
        if ((int) result == result) return (int) result;
        return (long) result == result ? (Number) (long) result : (Number) result;
    }

    private static BigInteger wholePower(BigInteger a, int exponent) {
        bits((long) a.bitLength() * exponent);
        return a.pow(exponent);
    }

    private static BigDecimal decimalPower(BigDecimal a, int exponent) {
        digits(((long) a.precision() + Math.abs(a.scale())) * Math.max(1, exponent));
        return a.pow(exponent);
    }

    private static Number narrowed(Number a, BigInteger result) {
        if (a instanceof BigInteger) return result;
        if (!(a instanceof Long) && result.bitLength() < Integer.SIZE) return result.intValue();
        return a instanceof Long && result.bitLength() < Long.SIZE ? (Number) result.longValue() : result;
    }

    public static Number negate(Number a) {
        return switch (a) {
            case Integer value -> -value;
            case Long value -> -value;
            case Double value -> -value;
            case Float value -> -value;
            case BigDecimal value -> value.negate();
            case BigInteger value -> value.negate();
            default -> -a.intValue();
        };
    }

    public static Number absolute(Number a) {
        return switch (a) {
            case Integer value -> Math.abs(value);
            case Long value -> Math.abs(value);
            case Double value -> Math.abs(value);
            case Float value -> Math.abs(value);
            case BigDecimal value -> value.abs();
            case BigInteger value -> value.abs();
            default -> Math.abs(a.intValue());
        };
    }

    public static int compare(Number a, Number b) {
        if (a instanceof Integer x && b instanceof Integer y) return Integer.compare(x, y);
        if (floating(a) || floating(b)) return Double.compare(a.doubleValue(), b.doubleValue());
        if (a instanceof BigDecimal || b instanceof BigDecimal) {
            return bounded(decimal(a), decimal(b)).compareTo(decimal(b));
        }
        if (a instanceof BigInteger || b instanceof BigInteger)
            return integer(a).compareTo(integer(b));
        return Long.compare(a.longValue(), b.longValue());
    }

    /** Shifts and bit operations of whole numbers: {@code leftShift rightShift rightShiftUnsigned and or xor}. */
    public static Number bits(String operation, Number a, Number b) {
        boolean big = a instanceof BigInteger || b instanceof BigInteger;
        if (floating(a) || floating(b) || a instanceof BigDecimal || b instanceof BigDecimal) {
            throw new UnsupportedOperationException("'" + operation + "' works on whole numbers only");
        }
        if (big) return bigBits(operation, integer(a), b);
        if (a instanceof Long || b instanceof Long && !operation.contains("Shift")) {
            return longBits(operation, a.longValue(), b.longValue());
        }
        return intBits(operation, a.intValue(), b.intValue());
    }

    private static Number intBits(String operation, int a, int b) {
        return switch (operation) {
            case "leftShift" -> a << b;
            case "rightShift" -> a >> b;
            case "rightShiftUnsigned" -> a >>> b;
            case "and" -> a & b;
            case "or" -> a | b;
            default -> a ^ b;
        };
    }

    private static Number longBits(String operation, long a, long b) {
        return switch (operation) {
            case "leftShift" -> a << b;
            case "rightShift" -> a >> b;
            case "rightShiftUnsigned" -> a >>> b;
            case "and" -> a & b;
            case "or" -> a | b;
            default -> a ^ b;
        };
    }

    private static Number bigBits(String operation, BigInteger a, Number b) {
        if (operation.equals("leftShift")) bits(a.bitLength() + Math.abs(b.longValue()));
        return switch (operation) {
            case "leftShift" -> a.shiftLeft(b.intValue());
            case "rightShift" -> a.shiftRight(Math.max(0, b.intValue()));
            case "and" -> a.and(integer(b));
            case "or" -> a.or(integer(b));
            case "xor" -> a.xor(integer(b));
            default -> throw new UnsupportedOperationException("'" + operation + "' does not work on this number");
        };
    }

    /** Numbers so far apart in scale that aligning them makes giants are too large. */
    private static BigDecimal bounded(BigDecimal a, BigDecimal b) {
        digits((long) a.precision() + b.precision() + Math.abs((long) a.scale() - b.scale()));
        return a;
    }

    private static void bits(long bits) {
        digits((long) (bits / BITS_PER_DIGIT));
    }

    /** Ends the script when a number would have this many digits and that is too many. */
    public static void digits(long count) {
        Budget budget = Budget.current();
        if (count > budget.data().digits())
            throw budget.size("a number of more than " + budget.data().digits() + " digits");
    }
}
