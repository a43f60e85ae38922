package io.syncline.connection.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.ConnectorAnnouncement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InstanceFormTest {
    private static final ConnectorAnnouncement GITHUB = new ConnectorAnnouncement(
            new TrackerKind("github"),
            "1",
            URI.create("http://connector"),
            URI.create("http://public"),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(List.of("token")),
            Instant.EPOCH,
            List.of(),
            List.of(
                    CredentialKind.of("pat", "a token", List.of("token"), List.of()),
                    CredentialKind.of("app", "an App", List.of("appId", "privateKey"), List.of("installationId"))));

    private static List<String> wrong(String tracker, String url, Map<String, String> credentials) {
        InstanceRequest request = new InstanceRequest(
                Optional.of("a"),
                Optional.of(tracker),
                Optional.of(url),
                Optional.of(credentials),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return InstanceForm.ofNew(request, List.of(GITHUB)).stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void goodRequestHasNoErrors() {
        assertThat(wrong("github", "https://api.github.test/", Map.of("token", "t")))
                .isEmpty();
    }

    @Test
    void urlIsPlainHttp() {
        for (String url : List.of("", "api.github.test", "ftp://x", "https://u:p@x", "https://x?a=b", "https://x y")) {
            assertThat(wrong("github", url, Map.of("token", "t"))).as(url).containsExactly("url");
        }
    }

    @Test
    void credentialsAreThoseTheConnectorAnnounced() {
        assertThat(wrong("github", "https://x", Map.of("token", " ", "pin", "1")))
                .containsExactly("credentials", "credentials.pin");
        assertThat(wrong("github", "https://x", Map.of("appId", "7"))).containsExactly("credentials.privateKey");
        assertThat(wrong("github", "https://x", Map.of("appId", "7", "privateKey", "k", "token", "t")))
                .containsExactly("credentials.token");
        assertThat(wrong("redmine", "https://x", Map.of())).containsExactly("tracker");
    }

    private static List<String> wrongPolls(String interval) {
        InstanceRequest request = new InstanceRequest(
                Optional.of("a"),
                Optional.of("github"),
                Optional.of("https://x"),
                Optional.of(Map.of("token", "t")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(interval));
        return InstanceForm.ofNew(request, List.of(GITHUB)).stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void pollIntervalIsADurationThatTrackersStand() {
        for (String good : List.of("PT0S", "PT5S", "PT1M", "P1D", " PT30S ")) {
            assertThat(wrongPolls(good)).as(good).isEmpty();
        }
        for (String bad : List.of("", "60", "1m", "PT4S", "PT-1M", "P2D", "PT5.5S", "P1M")) {
            assertThat(wrongPolls(bad)).as(bad).containsExactly("pollInterval");
        }
    }

    @Test
    void requestNeverShowsItsSecrets() {
        InstanceRequest request = new InstanceRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("token", "s3cret")),
                Optional.of("s3cret"),
                Optional.empty(),
                Optional.empty());

        assertThat(request.toString()).doesNotContain("s3cret");
    }
}
