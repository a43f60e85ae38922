package io.syncline.connector.ownapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.budget.RateLimit;
import io.syncline.connector.credential.SignedHttp;
import io.syncline.connector.destination.Destination;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Sends calls that scripts made up to the instance they are for, with its credentials and through the same rate gate as all others of
 * that account. Blocks; thread-safe. Nothing ever goes to another host or above the instance's URL, redirects included.
 */
public final class OwnApi {
    private static final int MOST_SENT = 1024 * 1024;
    private static final int MOST_READ = 5 * 1024 * 1024;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> ADDING = Set.of("POST", "PATCH");

    private final SignedHttp http;
    private final FailedCall failed;
    private final Signing signing;
    private final Clock clock;

    public OwnApi(TrackerHttpClient http, FailedCall failed, Signing signing, Clock clock) {
        this.http = new SignedHttp(http);
        this.failed = failed;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * The instance's answer, whatever its status, unless it asks for a pause. Refused when the call is not one that scripts may make;
     * unknown when something that may not be repeated got no answer.
     */
    public Answer<ApiReply> call(Instance instance, ApiCall call) {
        return checked(instance, call).then(good -> sent(instance, good));
    }

    private Answer<TrackerCall> checked(Instance instance, ApiCall call) {
        if (!METHODS.contains(call.method())) {
            return Answer.refused("method", "the method must be one of GET, HEAD, POST, PUT, PATCH, DELETE");
        }
        return ApiPath.read(call.path(), call.query())
                .then(path -> path.at(signing.base(instance)))
                .then(uri -> ApiHeaders.sent(call.headers())
                        .then(headers -> body(call).map(body -> new TrackerCall(call.method(), uri, headers, body))));
    }

    private static Answer<Optional<JsonNode>> body(ApiCall call) {
        if (call.body().isNull()) return Answer.done(Optional.empty());
        if (call.method().equals("GET") || call.method().equals("HEAD")) {
            return Answer.refused("body", "a " + call.method() + " has no body");
        }
        try {
            JsonNode body =
                    call.body().isTextual() ? HubJson.read(call.body().textValue(), JsonNode.class) : call.body();
            if (HubJson.bytes(body).length <= MOST_SENT) return Answer.done(Optional.of(body));
            return Answer.refused("body", "the body is larger than 1 MiB");
        } catch (UncheckedIOException e) {
            return Answer.refused("body", "the body is not JSON");
        }
    }

    private Answer<ApiReply> sent(Instance instance, TrackerCall call) {
        if (Destination.ofScript(call.uri()) instanceof Destination.Forbidden(String why)) {
            return Answer.refused("path", why);
        }
        URI base = signing.base(instance);
        TrackerReply reply =
                http.sendOpen(signing.proof(instance), call, there -> ApiPath.inside(base, there), MOST_READ);
        if (reply instanceof Answered answered && !pause(answered)) return Answer.done(reply(answered, base));
        return failed.answer(reply, ADDING.contains(call.method()) ? Effect.ADDS : Effect.REPEATABLE);
    }

    private boolean pause(Answered answered) {
        return answered.status() == 503
                || RateLimit.refused(answered, clock.instant()).isPresent();
    }

    private static ApiReply reply(Answered answered, URI base) {
        JsonNode body = answered.body().isMissingNode() ? NullNode.getInstance() : answered.body();
        return new ApiReply(answered.status(), body, ApiHeaders.seen(answered, base));
    }
}
