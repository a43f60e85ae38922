package io.syncline.benchmarks.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syncline.benchmarks.change.Sighting;
import io.syncline.devstack.http.JsonClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a simulated tracker has seen. */
public final class SimulatorClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUR_ACCOUNT = "bot";

    private final JsonClient http;

    SimulatorClient(URI simulator) {
        this.http = JsonClient.anonymous(simulator);
    }

    /** The titles that Syncline created GitHub issues with since then, once per successful request. */
    public List<Sighting> titlesCreated(Instant since) {
        return titles("POST", "/issues$", since);
    }

    /** The titles that Syncline wrote to GitHub issues since then, once per successful request, as it arrived. */
    public List<Sighting> titlesWritten(Instant since) {
        return titles("PATCH", "/issues/[0-9]%2B$", since);
    }

    private List<Sighting> titles(String method, String path, Instant since) {
        return ours("method=" + method + "&path=" + path + "&since=" + since)
                .filter(entry -> entry.path("body").has("title"))
                .map(entry -> new Sighting(entry.at("/body/title").asText(), time(entry)))
                .toList();
    }

    /** Whether Syncline changed anything here since then. */
    public boolean writtenSince(Instant since) {
        return ours("mutating=true&since=" + since).findAny().isPresent();
    }

    /** How often Syncline changed something here since then, or tried to. */
    public long writes(Instant since) {
        return requests("mutating=true&since=" + since).count();
    }

    /** How often Syncline only looked since then. */
    public long reads(Instant since) {
        return requests("since=" + since).count() - writes(since);
    }

    private Stream<JsonNode> ours(String filter) {
        return requests(filter).filter(entry -> entry.path("status").asInt() / 100 == 2);
    }

    private Stream<JsonNode> requests(String filter) {
        return items(http.get("/_sim/journal?" + filter).ok())
                .filter(entry -> entry.path("actor").asText().contains(OUR_ACCOUNT));
    }

    /** The summaries in Jira webhooks since then, each at the moment its first accepted delivery was posted. */
    public List<Sighting> summariesAccepted(Instant since) {
        return items(http.get("/_sim/deliveries").ok())
                .filter(delivery -> !time(delivery).isBefore(since))
                .flatMap(SimulatorClient::accepted)
                .toList();
    }

    private static Stream<Sighting> accepted(JsonNode delivery) {
        return items(delivery.path("attempts"))
                .filter(attempt -> attempt.path("status").asInt() / 100 == 2)
                .limit(1)
                .map(attempt -> new Sighting(summary(delivery), time(attempt)));
    }

    private static String summary(JsonNode delivery) {
        try {
            return JSON.readTree(delivery.path("body").asText())
                    .at("/issue/fields/summary")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the simulator sent a webhook that is not JSON", e);
        }
    }

    private static Instant time(JsonNode entry) {
        return Instant.parse(entry.path("at").asText());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
