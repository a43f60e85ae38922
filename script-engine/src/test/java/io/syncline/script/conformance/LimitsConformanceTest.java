package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptFailure;
import io.syncline.script.limit.DataLimits;
import io.syncline.script.limit.LogLimits;
import io.syncline.script.limit.RunLimits;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.limit.SourceLimits;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author sees when a run comes to a limit: the line, and the limit. */
class LimitsConformanceTest {
    private static final ScriptLimits NARROW = new ScriptLimits(
            SourceLimits.defaults(),
            new RunLimits(Duration.ofMillis(1_500), 20_000, 1 << 20, 60, 5),
            new DataLimits(1_000, 10_000, 50, 40, 20_000),
            LogLimits.defaults());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "steps | while (true) { } | 20000",
                "steps in a block | (1..900).each { a -> (1..900).each { b -> a + b } } | 20000",
                "depth | def f(n) { f(n + 1) }; f(1) | 60",
                "depth of a block | def f; f = { n -> f(n + 1) }; f(1) | 60",
                "questions | (1..10).each { nodeHelper.getUserByEmail('a' + it) } | 5",
                "list | def l = []; (1..900).each { l << it; l << it }; | 1000",
                "map | def m = [:]; (1..600).each { m[it] = 1; m['x' + it] = 1 } | 1000",
                "text | def s = 'x' * 10001 | 10000",
                "growing text | def s = 'x'; (1..20).each { s = s + s } | 10000",
                "pattern | def p = 'a' =~ ('b' * 51) | 50",
                "digits | def n = 9G; (1..60).each { n = n * 10 } | 40",
                "result | issue.customKeys.a = (1..4).collect { 'x' * 9000 } | 20000"
            })
    void limitIsNamedWithItsLine(String name, String script, String limit) {
        ScriptFailure failure = rule().within(NARROW).failure("log.info('first')\n" + script);

        assertThat(failure.line()).isIn(name.equals("result") ? new Integer[] {0, 2} : new Integer[] {2});
        assertThat(failure.message().replaceAll("(\\d)[,_ ](?=\\d{3})", "$1")).contains(limit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "try { while (true) { } } catch (e) { }",
                "try { def f; f = { n -> f(n + 1) }; f(1) } catch (e) { }",
                "(1..10).each { try { nodeHelper.getUserByEmail('a' + it) } catch (e) { } }",
                "def f() { try { while (true) { } } finally { return 1 } }; issue.summary = f()",
                "try { def s = 'x' * 10001 } catch (Exception e) { }"
            })
    void limitCannotBeCaught(String script) {
        assertThat(rule().within(NARROW).failure(script).message()).isNotBlank();
    }
}
