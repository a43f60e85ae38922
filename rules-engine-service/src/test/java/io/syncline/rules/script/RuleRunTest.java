package io.syncline.rules.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.ScriptKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleRunTest {
    @Test
    void failureOfAScriptThatDoesNotCompileSaysWhatToWriteInstead() {
        RuleDiagnostic refused =
                RuleDiagnostic.error("outgoing", 3, 1, "there is no variable 'System'", "ask nodeHelper");

        assertThat(RuleRun.failure(ScriptKind.OUTGOING, List.of(refused)).message())
                .isEqualTo("there is no variable 'System' (ask nodeHelper)");
    }
}
