package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/** Sends calls to a Jira site as our account, and says what came of them. Blocks. */
public final class JiraClient {
    private final TrackerHttpClient http;
    private final FailedCall failed;
    private final Clock clock;

    public JiraClient(TrackerHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
        this.failed = new FailedCall(JiraProblem::read, clock);
    }

    /** Reads; a missing node when Jira answers with nothing. */
    public Answer<JsonNode> get(Instance instance, String path) {
        return answer(instance, TrackerCall.get(uri(instance.url(), path)), Effect.REPEATABLE);
    }

    /** Asks with a body; changes nothing. */
    public Answer<JsonNode> ask(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.post(uri(instance.url(), path), body), Effect.REPEATABLE);
    }

    /** Adds something: a lost answer is {@link Answer.Unknown}. */
    public Answer<JsonNode> add(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.post(uri(instance.url(), path), body), Effect.ADDS);
    }

    public Answer<JsonNode> put(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.put(uri(instance.url(), path), body), Effect.REPEATABLE);
    }

    public Answer<JsonNode> delete(Instance instance, String path) {
        return answer(instance, TrackerCall.delete(uri(instance.url(), path)), Effect.REPEATABLE);
    }

    /** The bare reply, for whoever must tell statuses apart. */
    public TrackerReply reply(URI base, Credentials credentials, String path) {
        return http.send(signed(TrackerCall.get(uri(base, path)), credentials));
    }

    /** The way for calls that scripts make up. */
    public OwnApi ownApi() {
        return new OwnApi(http, failed, (instance, call) -> signed(call, instance.credentials()), clock);
    }

    private Answer<JsonNode> answer(Instance instance, TrackerCall call, Effect effect) {
        TrackerReply reply = http.send(signed(call, instance.credentials()));
        if (reply instanceof TrackerReply.Answered answered && answered.ok()) return Answer.done(answered.body());
        return failed.answer(reply, effect);
    }

    private static TrackerCall signed(TrackerCall call, Credentials credentials) {
        String pair = credentials.get("email") + ":" + credentials.get("token");
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return call.header("Authorization", "Basic " + basic);
    }

    private static URI uri(URI base, String path) {
        return URI.create(base + path);
    }

    /** Text as one piece of a path or a query's value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
