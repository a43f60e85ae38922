package io.syncline.script.escape.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random programs over the documented part of the language, for {@code fuzz.seconds} at most. {@code -Dfuzz.programs=50000
 * -Dfuzz.seconds=3600} makes more of them, {@code -Dfuzz.seed=17} begins elsewhere; a failure names its seed, and
 * {@code -Dfuzz.seed=.. -Dfuzz.programs=1} repeats it.
 */
class GrammarFuzzTest {
    private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 600);
    private static final int WILD_PROGRAMS = Math.max(1, PROGRAMS / 3);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 60L));
    private static final int SHOWN = Integer.getInteger("fuzz.shown", 5);

    private final Grammar grammar = new Grammar();
    private final Census census = new Census();
    private final List<String> differences = new ArrayList<>();

    @Test
    void wellTypedProgramsDoTheSameAsInStockGroovy() throws InterruptedException {
        run(PROGRAMS, false);

        assertThat(differences).as("%s", census).isEmpty();
        assertThat(census.share(Verdict.Sort.REFUSED)).as("refused").isLessThan(0.05);
        assertThat(census.share(Verdict.Sort.SAME)).as("compared to the end").isGreaterThan(0.5);
    }

    @Test
    void wildProgramsDoNothingThatStockGroovyDoesNot() throws InterruptedException {
        run(WILD_PROGRAMS, true);

        assertThat(differences).as("%s", census).isEmpty();
        assertThat(census.share(Verdict.Sort.REFUSED)).as("refused").isLessThan(0.5);
    }

    @Test
    void aDifferenceIsSeenAndShrunkToItsLines() throws InterruptedException {
        List<String> program =
                List.of("def a = 1", "out('a', a)", "if (a == 1) {", "    out('b', previous == null)", "}");
        try (Comparison comparison = new Comparison(grammar, true)) {
            assertThat(comparison.of(program).sort()).isEqualTo(Verdict.Sort.DIFFERENT);
            assertThat(new Shrinking(comparison).smallest(program)).hasSizeLessThan(program.size());
        }
    }

    private void run(int programs, boolean wild) throws InterruptedException {
        try (Comparison comparison = new Comparison(grammar, wild)) {
            long end = System.nanoTime() + TIME.toNanos();
            for (long seed = SEED; seed < SEED + programs && System.nanoTime() < end; seed++) {
                List<String> program = new Generator(grammar, seed, wild).program();
                Verdict verdict = comparison.of(program);
                census.count(verdict);
                if (verdict.sort() == Verdict.Sort.DIFFERENT && differences.size() < SHOWN) {
                    differences.add(told(seed, new Shrinking(comparison).smallest(program), comparison));
                }
            }
        }
        System.out.println((wild ? "wild programs " : "well-typed programs ") + census);
    }

    private static String told(long seed, List<String> program, Comparison comparison) throws InterruptedException {
        return "\nseed " + seed + ": " + comparison.of(program).how() + "\n" + String.join("\n", program) + "\n";
    }
}
