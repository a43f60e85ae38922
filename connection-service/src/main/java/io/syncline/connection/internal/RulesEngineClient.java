package io.syncline.connection.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.syncline.connection.internal.InternalAnswer.Answered;
import io.syncline.connection.internal.InternalAnswer.Unreachable;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.problem.Problem;
import io.syncline.hub.trial.BacktestRequest;
import io.syncline.hub.trial.BacktestResult;
import io.syncline.hub.trial.Completions;
import io.syncline.hub.trial.TrialRequest;
import io.syncline.hub.trial.TrialResult;
import io.syncline.hub.twin.ConnectionCounts;
import io.syncline.hub.twin.ParkedView;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.hub.twin.TwinView;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the rules engine. When it is down, or answers what it should not, the call fails with a 503 problem. */
@ApplicationScoped
public class RulesEngineClient {
    private static final String ROOT = "/internal/v1";

    private final InternalClient http;
    private final URI url;

    public RulesEngineClient(InternalClient http, @ConfigProperty(name = "syncline.rules-engine.url") URI url) {
        this.http = http;
        this.url = url;
    }

    /** Rules to start with on a side of this tracker. */
    public Uni<DefaultRules> defaults(TrackerKind tracker) {
        return get("/rules/defaults/" + tracker, DefaultRules.class);
    }

    /** What is wrong with two scripts; empty when both compile. */
    public Uni<List<RuleDiagnostic>> check(String outgoing, String incoming) {
        return post("/rules/check", Map.of("outgoing", outgoing, "incoming", incoming), RuleDiagnostic[].class)
                .map(List::of);
    }

    /** Runs rules without effect. */
    public Uni<TrialResult> trial(ConnectionId connection, Side side, TrialRequest request) {
        return post(side(connection, side) + "/trial", request, TrialResult.class);
    }

    /** Applies recorded changes again, without effect. */
    public Uni<BacktestResult> backtest(ConnectionId connection, Side side, BacktestRequest request) {
        return post(side(connection, side) + "/backtest", request, BacktestResult.class);
    }

    /** What an editor of a side's rules offers. */
    public Uni<Completions> completions(ConnectionId connection, Side side) {
        return get(side(connection, side) + "/completions", Completions.class);
    }

    public Uni<List<ConnectionCounts>> counts() {
        return get("/counts", ConnectionCounts[].class).map(List::of);
    }

    public Uni<List<TwinView>> twins(String key, Optional<ConnectionId> connection) {
        return get("/twins" + query(connection, Map.of("key", key)), TwinView[].class)
                .map(List::of);
    }

    public Uni<ParkedPage> parked(Optional<ConnectionId> connection, int limit, Optional<String> cursor) {
        Map<String, String> query = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        cursor.ifPresent(c -> query.put("cursor", c));
        return get("/parked" + query(connection, query), ParkedPage.class);
    }

    /** One parked message; unknown is a 404. */
    public Uni<ParkedView> parked(String id) {
        return http.get(url, one(id)).map(answer -> found(id, answer).as(ParkedView.class));
    }

    /** Tries a parked message again; unknown is a 404. */
    public Uni<Void> retry(String id) {
        return http.post(url, one(id) + "/retry", Map.of())
                .map(answer -> found(id, answer))
                .replaceWithVoid();
    }

    /** Gives a parked message up; unknown is a 404. */
    public Uni<Void> skip(String id) {
        return http.post(url, one(id) + "/skip", Map.of())
                .map(answer -> found(id, answer))
                .replaceWithVoid();
    }

    /** Tries all parked messages again; returns how many. */
    public Uni<Long> retryAll(Optional<ConnectionId> connection) {
        Map<String, String> filter =
                connection.map(c -> Map.of("connection", c.value())).orElse(Map.of());
        return post("/parked/retry", filter, JsonNode.class)
                .map(answer -> answer.path("retried").asLong());
    }

    private <T> Uni<T> get(String path, Class<T> type) {
        return http.get(url, ROOT + path).map(answer -> answered(answer).as(type));
    }

    private <T> Uni<T> post(String path, Object body, Class<T> type) {
        return http.post(url, ROOT + path, body).map(answer -> answered(answer).as(type));
    }

    private static String side(ConnectionId connection, Side side) {
        return "/connections/" + connection + "/sides/" + side.wire();
    }

    private static String one(String id) {
        return ROOT + "/parked/" + InternalClient.encoded(id);
    }

    private static String query(Optional<ConnectionId> connection, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(others);
        connection.ifPresent(c -> all.put("connection", c.value()));
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + InternalClient.encoded(e.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Answered found(String id, InternalAnswer answer) {
        if (answer instanceof Answered a && a.status() == 404) throw ProblemException.notFound("error " + id);
        return answered(answer);
    }

    /** A 4xx with problem details is the caller's; everything else is the engine's trouble. */
    private static Answered answered(InternalAnswer answer) {
        return switch (answer) {
            case Answered a when a.ok() -> a;
            case Answered a
            when a.status() == 400 || a.status() == 409 || a.status() == 422 ->
                throw new ProblemException(HubJson.read(a.body(), Problem.class));
            case Answered a -> throw down("it answers " + a.status());
            case Unreachable u -> throw down(u.reason());
        };
    }

    private static ProblemException down(String reason) {
        String detail = "the rules engine cannot be asked: " + reason;
        return new ProblemException(Problem.of(503, "rules-engine-down", "Rules engine not available", detail));
    }
}
