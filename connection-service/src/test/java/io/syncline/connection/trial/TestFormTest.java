package io.syncline.connection.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connection.rules.RulesDraft;
import io.syncline.connection.rules.RulesVersion;
import io.syncline.connection.rules.RulesView;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.Side;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.trial.TrialRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestFormTest {
    private static final Instant AT = Instant.parse("2026-11-22T07:00:00Z");
    private static final RulesVersion PUBLISHED = new RulesVersion(Side.LEFT, 1, "po", "pi", "admin", "", AT);
    private static final RulesView RULES =
            new RulesView(PUBLISHED, Optional.of(new RulesDraft(Side.LEFT, "do", "di", "admin", AT)));

    @Test
    void scriptIsTheOutgoingOneWhenAnEntityIsGivenAlone() {
        TrialRequest asked = TestForm.asked(request("UD-1", null, "mine", true), RULES);

        assertThat(asked.outgoing()).contains("mine");
        assertThat(asked.incoming()).contains("di");
    }

    @Test
    void scriptIsTheIncomingOneWhenSomethingArrives() {
        TrialRequest asked = TestForm.asked(request("UD-1", "WEB-1", "mine", true), RULES);

        assertThat(asked.incoming()).contains("mine");
        assertThat(asked.outgoing()).contains("do");
    }

    @Test
    void withoutDraftWhatIsPublishedRuns() {
        TrialRequest asked = TestForm.asked(request("UD-1", null, null, false), RULES);

        assertThat(asked.outgoing()).isEmpty();
        assertThat(asked.incoming()).isEmpty();
    }

    @Test
    void requestForNothingIsRefused() {
        assertThat(TestForm.errors(request(null, null, "mine", false)))
                .extracting(FieldError::field)
                .containsExactly("entity");
    }

    @Test
    void twoReplicasAreRefused() {
        Optional<JsonNode> replica = Optional.of(HubJson.object());
        TestRequest both =
                new TestRequest(Optional.empty(), Optional.of("WEB-1"), replica, Optional.empty(), Optional.empty());

        assertThat(TestForm.errors(both)).extracting(FieldError::field).containsExactly("remoteEntity");
    }

    private static TestRequest request(
            @Nullable String entity, @Nullable String remote, @Nullable String script, boolean draft) {
        return new TestRequest(
                Optional.ofNullable(entity),
                Optional.ofNullable(remote),
                Optional.empty(),
                Optional.ofNullable(script),
                Optional.of(draft));
    }
}
