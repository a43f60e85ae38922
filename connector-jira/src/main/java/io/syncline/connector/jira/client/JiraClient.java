package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.credential.Proof;
import io.syncline.connector.credential.SignedHttp;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerDownload;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.ownapi.OwnApi;
import io.syncline.connector.ownapi.Signing;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.access.Budget;
import io.syncline.hub.tracker.ProbeRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Sends calls to a Jira site as our account, and says what came of them. Blocks. */
public final class JiraClient {
    private final TrackerHttpClient bare;
    private final SignedHttp http;
    private final JiraCredentials credentials;
    private final FailedCall failed;
    private final Clock clock;

    public JiraClient(TrackerHttpClient http, Clock clock, JiraCredentials credentials) {
        this.bare = http;
        this.http = new SignedHttp(http);
        this.credentials = credentials;
        this.clock = clock;
        this.failed = new FailedCall(JiraProblem::read, clock);
    }

    /** Reads; a missing node when Jira answers with nothing. */
    public Answer<JsonNode> get(Instance instance, String path) {
        return answer(instance, TrackerCall.get(uri(instance, path)), Effect.REPEATABLE);
    }

    /** Asks with a body; changes nothing. */
    public Answer<JsonNode> ask(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.post(uri(instance, path), body).asking(), Effect.REPEATABLE);
    }

    /** Has something done that may be done twice. */
    public Answer<JsonNode> trigger(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.post(uri(instance, path), body), Effect.REPEATABLE);
    }

    /** Adds something: a lost answer is {@link Answer.Unknown}. */
    public Answer<JsonNode> add(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.post(uri(instance, path), body), Effect.ADDS);
    }

    public Answer<JsonNode> put(Instance instance, String path, JsonNode body) {
        return answer(instance, TrackerCall.put(uri(instance, path), body), Effect.REPEATABLE);
    }

    public Answer<JsonNode> delete(Instance instance, String path) {
        return answer(instance, TrackerCall.delete(uri(instance, path)), Effect.REPEATABLE);
    }

    /** Takes away what the body names. */
    public Answer<JsonNode> delete(Instance instance, String path, JsonNode body) {
        TrackerCall call = new TrackerCall("DELETE", uri(instance, path), new TreeMap<>(), Optional.of(body));
        return answer(instance, call, Effect.REPEATABLE);
    }

    /** Uploads a form while it is read; a lost answer is {@link Answer.Unknown}. */
    Answer<JsonNode> upload(Instance instance, String path, UploadBody form) {
        TrackerCall call = new TrackerCall("POST", uri(instance, path), new TreeMap<>(), Optional.empty());
        // Without this header Jira takes an upload for a forged form of a browser.
        TrackerReply reply = http.upload(proof(instance), call.header("X-Atlassian-Token", "no-check"), form);
        if (!(reply instanceof TrackerReply.Answered answered)) return failed.answer(reply, Effect.ADDS);
        if (answered.ok()) return Answer.done(answered.body());
        if (answered.status() == 413) {
            return Answer.refused(Tracker.ATTACHMENTS, "the attachment is larger than this Jira or issue takes");
        }
        return failed.answer(reply, Effect.ADDS);
    }

    /** Opens something for reading; Jira redirects to where the bytes are. */
    Answer<AttachmentContent> download(Instance instance, String path) {
        return switch (http.download(proof(instance), TrackerCall.get(uri(instance, path)))) {
            case TrackerDownload.Opened opened -> Answer.done(new AttachmentContent(opened.stream(), opened.length()));
            case TrackerDownload.Failed(TrackerReply reply) -> failed.answer(reply, Effect.REPEATABLE);
        };
    }

    /** The bare reply, for whoever must tell statuses apart. */
    public TrackerReply reply(ProbeRequest settings, String path) {
        Credentials secrets = Credentials.of(settings.credentials());
        URI base = credentials.base(Instance.withoutSlash(settings.url()), secrets);
        return http.send(credentials.proof(secrets, settings.internal()), TrackerCall.get(URI.create(base + path)));
    }

    /** What the site itself answers to somebody without credentials. */
    public TrackerReply replyToAnyone(ProbeRequest settings, String path) {
        Account anyone = Account.of("", settings.internal());
        URI there = URI.create(Instance.withoutSlash(settings.url()) + path);
        return bare.send(TrackerCall.get(there).by(anyone));
    }

    /** The way for calls that scripts make up. */
    public OwnApi ownApi() {
        Signing signing = new Signing() {
            @Override
            public Proof proof(Instance instance) {
                return JiraClient.this.proof(instance);
            }

            @Override
            public URI base(Instance instance) {
                return credentials.base(instance.url(), instance.credentials());
            }
        };
        return new OwnApi(bare, failed, signing, clock);
    }

    /** How much the instance's account may still ask. */
    public List<Budget> budgets(Instance instance) {
        return bare.budgets(instance.account());
    }

    private Answer<JsonNode> answer(Instance instance, TrackerCall call, Effect effect) {
        TrackerReply reply = http.send(proof(instance), call);
        if (reply instanceof TrackerReply.Answered answered && answered.ok()) return Answer.done(answered.body());
        return failed.answer(reply, effect);
    }

    private Proof proof(Instance instance) {
        return credentials.proof(instance.credentials(), instance.internal());
    }

    private URI uri(Instance instance, String path) {
        return URI.create(credentials.base(instance.url(), instance.credentials()) + path);
    }

    /** Text as one piece of a path or a query's value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
