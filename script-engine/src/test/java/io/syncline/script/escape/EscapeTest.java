package io.syncline.script.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every payload is refused, fails, or comes to nothing. {@code -Descape.only=growth} (or {@code "growth / text doubled"}) runs those
 * payloads alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscapeTest {
    private final Sandbox sandbox = new Sandbox();
    private final Canaries canaries = new Canaries();
    private final List<Payload> payloads = new Payloads(canaries.placeholders()).all();
    private final Attack attack = new Attack(sandbox, canaries);
    private final Tally tally = new Tally();

    @BeforeAll
    void watch() {
        canaries.watch();
    }

    @TestFactory
    Stream<DynamicTest> everyPayloadIsHeld() {
        String only = System.getProperty("escape.only", "");
        return payloads.stream()
                .filter(payload -> payload.toString().startsWith(only))
                .map(payload -> DynamicTest.dynamicTest(payload.toString(), () -> held(payload)));
    }

    private void held(Payload payload) throws InterruptedException {
        Attack.Result result = attack.of(payload);

        tally.count(payload, result);
        assertThat(result.wrong()).as("%s%n%s", payload, result.ending()).isEmpty();
    }

    @Test
    void suiteIsLargeAndNamesEachPayloadOnce() {
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(200);
        assertThat(payloads.stream().map(Payload::toString)).doesNotHaveDuplicates();
    }

    @AfterAll
    void report() throws IOException {
        canaries.close();
        System.out.println(tally);
    }
}
