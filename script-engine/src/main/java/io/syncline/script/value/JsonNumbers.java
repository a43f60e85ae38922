package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncline.script.fault.ScriptTrouble;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as JSON, each in the form it would be read back in. */
final class JsonNumbers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonNumbers() {}

    static JsonNode node(Number number) {
        return switch (number) {
            case Integer value -> JSON.numberNode(value);
            case Long value -> value == value.intValue() ? JSON.numberNode(value.intValue()) : JSON.numberNode(value);
            case Short value -> JSON.numberNode(value.intValue());
            case Byte value -> JSON.numberNode(value.intValue());
            case BigInteger value -> integer(value);
            case BigDecimal value -> decimal(value);
            case Double value -> finite(value);
            case Float value -> finite(value.doubleValue());
            default -> throw new ScriptTrouble("a number of this kind cannot leave a script");
        };
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) return JSON.numberNode(value.intValue());
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private static JsonNode decimal(BigDecimal value) {
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        return whole ? integer(value.toBigInteger()) : finite(value.doubleValue());
    }

    private static JsonNode finite(double value) {
        if (!Double.isFinite(value)) throw new ScriptTrouble("the number " + value + " cannot leave a script");
        return JSON.numberNode(value);
    }
}
