package io.syncline.simulators.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Simulators do not answer what their vendors never would. */
class WitnessTest {
    /** Calls itself GitHub, and answers everything as it likes. */
    private static final class Impostor extends Notebook {
        @Override
        public String name() {
            return "GitHub";
        }

        @Override
        public Answer answer(Call call) {
            return Answer.ok(Json.object().put("id", "one"));
        }
    }

    @Test
    void answerThatIsNotAsDocumentedIsToldOnceAndByName() throws Exception {
        try (var simulator = Simulator.start(Listen.local(0), Clock.systemUTC(), around -> new Impostor())) {
            Http.anonymous(simulator.url()).get("/repos/acme/web/issues/1");

            assertThatThrownBy(simulator::verify)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("answer of GET /repos/{owner}/{repo}/issues/{issue_number}");
            assertThatCode(simulator::verify).doesNotThrowAnyException();
        }
    }
}
