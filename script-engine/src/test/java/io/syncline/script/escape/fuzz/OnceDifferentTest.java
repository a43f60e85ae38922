package io.syncline.script.escape.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that did something else here than in stock Groovy, as longer runs of random ones had found. */
class OnceDifferentTest {
    private final Grammar grammar = new Grammar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out('v', ['x y': 5].sort() + [c: -1])",
                "out('v', ([b: 1, a: 2].sort() - [b: 1]) + [A: 1])",
                "out('v', [b: 1, a: 2, c: 3].sort().findAll { it.value > 1 } + [A: 1])",
                "out('v', [b: 1, a: 2].sort { it.value } + [A: 1])",
                "def m = [b: 1, a: 2].sort()\nm.Z = 0\nm['0'] = 1\nout('v', m)",
                "def t = new TreeMap()\nt.b = 1\nt.a = 2\nout('v', t)",
                "out('v', 'abc'[1L])",
                "out('v', 'abc'[9223372036854775807L])",
                "out('v', 'abc'[1])",
                "out('v', Math.max(3G, 2))",
                "out('v', Math.max(1.5, 2))",
                "out('v', Math.min(1.5, 2.5))",
                "out('v', Math.max(5L, 2))",
                "out('v', Math.max(3G, 2L))",
                "out('v', Math.max(1.5f, 2.5))",
                "out('v', ([1, 2, 3].toSet() + 4)[0..1])",
                "out('v', ([1, 2] as Set)[0])",
                "out('v', ((4..<4) as List) as String)",
                "out('v', (1..<4).toString() + (1<..4) + (1<..<4) + (4..<1) + ('a'..<'c') + ('a'..<'a'))",
                "out('v', \"${1..3} ${4..<4} ${'a'..'c'} ${[1..3]}\")",
                "out('v', 'x' + (1..3))",
                "out('v', \"${1}\" == '1')",
                "out('v', [\"${1}\"].contains('1'))"
            })
    void doesTheSameAsInStockGroovy(String program) throws InterruptedException {
        try (Comparison comparison = new Comparison(grammar, false)) {
            Verdict verdict = comparison.of(program.lines().toList());

            assertThat(verdict.sort()).as("%s", verdict).isIn(Verdict.Sort.SAME, Verdict.Sort.BOTH_FAIL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"def l = ['a', 'b']\nout('v', [x: 1, *: l])", "out('v', Math.max(30000000000G, 4))"})
    void failsWhereStockGroovyMakesSomethingUp(String program) throws InterruptedException {
        try (Comparison comparison = new Comparison(grammar, true)) {
            Verdict verdict = comparison.of(program.lines().toList());

            assertThat(verdict.sort()).as("%s", verdict).isEqualTo(Verdict.Sort.STRICTER);
        }
    }
}
