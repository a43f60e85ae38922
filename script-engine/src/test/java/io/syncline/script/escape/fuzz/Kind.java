package io.syncline.script.escape.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What an expression of the grammar is, as far as the generator cares; each with literals to end a recursion. */
enum Kind {
    INT("0", "1", "2", "3", "7", "10", "(-1)", "(-5)", "100", "2147483647"),
    LONG("0L", "1L", "5L", "(-9L)", "4294967296L", "9223372036854775807L"),
    BIG("0G", "3G", "(-7G)", "123456789012345678901234567890G"),
    DEC("0.0", "1.5", "2.50", "(-0.25)", "10.0", "1e3", "0.000001"),
    DBL("0.0d", "1.5d", "(-2.25d)", "1e10d", "0.1d"),
    TEXT(
            "''",
            "'a'",
            "'b'",
            "'Hello'",
            "'hello world'",
            "'a,b,c'",
            "\"it's\"",
            "'  x '",
            "'12'",
            "'\\u00e9t\\u00e9'",
            "/s\\d/"),
    BOOL("true", "false"),
    INTS("[1, 2, 3]", "[]", "[5]", "[3, 1, 2, 1]", "[0, -1]"),
    TEXTS("['a', 'b']", "[]", "['Hello', 'a', 'World']", "['x', 'x', '']"),
    MAP("[a: 1, b: 2]", "[:]", "[b: 3, a: 0, c: -1]", "['x y': 5]"),
    SET("([1, 2, 2] as Set)", "([] as Set)", "([3, 1] as LinkedHashSet)"),
    MAYBE("null", "4", "0"),
    FUN("{ x -> x + 1 }", "{ it * 2 }", "{ x -> 5 }"),
    SMALL("0", "1", "2", "3", "4");

    private final List<String> literals;

    Kind(String... literals) {
        this.literals = List.of(literals);
    }

    static boolean is(String word) {
        return Arrays.stream(values()).anyMatch(kind -> kind.name().equals(word));
    }

    String literal(RandomGenerator random) {
        return literals.get(random.nextInt(literals.size()));
    }

    /** Whether an expression of another kind may stand in its place when types do not matter. */
    boolean replaceable() {
        return this != SMALL && this != FUN;
    }
}
