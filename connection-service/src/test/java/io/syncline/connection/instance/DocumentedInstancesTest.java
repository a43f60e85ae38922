package io.syncline.connection.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectorAnnouncement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bodies that {@code docs/trackers.md} shows are those that the API takes. Which credentials a tracker has, its connector's contract checks. */
class DocumentedInstancesTest {
    private static final Path PAGE = Path.of("..", "docs", "trackers.md");
    private static final Pattern JSON = Pattern.compile("(?ms)^ *```json\\n(.*?)^ *```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\|");
    private static final ObjectMapper STRICT =
            HubJson.configure(new ObjectMapper()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static List<String> bodies() throws IOException {
        return JSON.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodyIsAccepted(String body) throws JsonProcessingException {
        InstanceRequest request = STRICT.readValue(body, InstanceRequest.class);

        assertThat(InstanceForm.ofNew(completed(request), List.of(announced(completed(request)))))
                .isEmpty();
    }

    @Test
    void everyFieldOfABodyIsInTheTableAndNoOther() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf("### Fields of an instance"), page.indexOf("### Reaching us"));

        assertThat(ROW.matcher(table).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(Stream.of(InstanceRequest.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    /** With what the body of a {@code PUT} may leave out. */
    private static InstanceRequest completed(InstanceRequest request) {
        return new InstanceRequest(
                request.name(),
                request.tracker().or(() -> Optional.of("any")),
                request.url(),
                request.credentials().or(() -> Optional.of(Map.of("token", "t"))),
                request.webhookSecret(),
                request.internal(),
                request.pollInterval());
    }

    /** A connector that takes just these credentials. */
    private static ConnectorAnnouncement announced(InstanceRequest request) {
        List<String> fields = List.copyOf(request.credentials().orElseThrow().keySet());
        return new ConnectorAnnouncement(
                new TrackerKind(request.tracker().orElseThrow()),
                "1",
                URI.create("http://connector"),
                URI.create("http://public"),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(fields),
                Instant.EPOCH,
                List.of(),
                List.of(CredentialKind.of("all", "all", fields, List.of())));
    }
}
