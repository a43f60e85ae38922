package io.syncline.rules.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What connection-service asks to try rules out, over the rules engine's internal API. */
final class TrialClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Pair pair;

    TrialClient(Pair pair) {
        this.pair = pair;
    }

    JsonNode trial(Side side, Map<String, ?> request) {
        return post(side, "trial", request);
    }

    JsonNode backtest(Side side, int last, String published, String draft) {
        return post(side, "backtest", Map.of("last", last, "published", published, "draft", draft));
    }

    JsonNode completions(Side side) {
        return answer(request(side, "completions").GET());
    }

    /** The {@code field: after} of every write. */
    static List<String> writes(JsonNode result) {
        return result.path("writes").findValuesAsText("field");
    }

    private JsonNode post(Side side, String what, Object body) {
        return answer(request(side, what).POST(HttpRequest.BodyPublishers.ofByteArray(HubJson.bytes(body))));
    }

    private HttpRequest.Builder request(Side side, String what) {
        String base =
                ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("/+$", "");
        String path = "/internal/v1/connections/" + pair.id + "/sides/" + side.wire() + "/" + what;
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer a-service-token");
    }

    private static JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return HubJson.read(answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
