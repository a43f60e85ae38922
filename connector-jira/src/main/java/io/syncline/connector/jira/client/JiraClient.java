package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerDownload;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Uploads a form while it is read; a lost answer is {@link Answer.Unknown}. */
    Answer<JsonNode> upload(Instance instance, String path, UploadBody form) {
        TrackerCall call = new TrackerCall("POST", uri(instance.url(), path), new TreeMap<>(), Optional.empty());
        // Without this header Jira takes an upload for a forged form of a browser.
        TrackerCall signed = signed(call.header("X-Atlassian-Token", "no-check"), instance.credentials());
        TrackerReply reply = http.upload(signed, form);
        if (!(reply instanceof TrackerReply.Answered answered)) return failed.answer(reply, Effect.ADDS);
        if (answered.ok()) return Answer.done(answered.body());
        if (answered.status() == 413) {
            return Answer.refused(Tracker.ATTACHMENTS, "the attachment is larger than this Jira or issue takes");
        }
        return failed.answer(reply, Effect.ADDS);
    }

    /** Opens something for reading; Jira redirects to where the bytes are. */
    Answer<AttachmentContent> download(Instance instance, String path) {
        TrackerCall call = signed(TrackerCall.get(uri(instance.url(), path)), instance.credentials());
        return switch (http.download(call)) {
            case TrackerDownload.Opened opened -> Answer.done(new AttachmentContent(opened.stream(), opened.length()));
            case TrackerDownload.Failed(TrackerReply reply) -> failed.answer(reply, Effect.REPEATABLE);
        };
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
