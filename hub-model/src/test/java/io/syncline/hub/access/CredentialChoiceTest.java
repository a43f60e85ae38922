package io.syncline.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.problem.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialChoiceTest {
    private final CredentialChoice choice = new CredentialChoice(List.of(
            CredentialKind.of("basic", "an API token", List.of("email", "token"), List.of("site")),
            CredentialKind.of("oauth", "an OAuth client", List.of("clientId", "clientSecret"), List.of("site"))));

    @Test
    void fieldsOfOneKindAreThatKind() {
        assertThat(choice.kind(Map.of("email", "a", "token", "b")))
                .map(CredentialKind::name)
                .contains("basic");
        assertThat(choice.kind(Map.of("clientId", "a", "clientSecret", "b", "site", "c")))
                .map(CredentialKind::name)
                .contains("oauth");
        assertThat(choice.errors(Map.of("email", "a", "token", "b"))).isEmpty();
    }

    @Test
    void missingFieldOfTheKindThatWasMeantIsNamed() {
        assertThat(choice.errors(Map.of("clientId", "a", "clientSecret", " ")))
                .containsExactly(new FieldError("credentials.clientSecret", "is missing (an OAuth client)"));
    }

    @Test
    void fieldOfAnotherKindIsTooMuch() {
        assertThat(choice.errors(Map.of("email", "a", "token", "b", "clientId", "c")))
                .containsExactly(new FieldError("credentials.clientId", "does not go with an API token"));
    }

    @Test
    void nothingIsAnsweredWithWhatThereIs() {
        assertThat(choice.errors(Map.of()))
                .containsExactly(new FieldError(
                        "credentials",
                        "give one of: email and token (an API token); clientId and clientSecret (an OAuth client)"));
    }

    @Test
    void unknownFieldIsNamedWithTheKnownOnes() {
        assertThat(choice.errors(Map.of("email", "a", "token", "b", "pin", "1")))
                .containsExactly(new FieldError(
                        "credentials.pin", "unknown field; known are [clientId, clientSecret, email, site, token]"));
    }
}
