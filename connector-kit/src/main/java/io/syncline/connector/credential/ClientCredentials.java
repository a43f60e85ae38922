package io.syncline.connector.credential;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.Refusal;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.tracker.Answer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tokens of an OAuth 2.0 client that acts for itself. It has no refresh token, so nothing must be stored: who has lost a token asks for
 * another with the same secret.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">Client Credentials Grant</a>
 */
public final class ClientCredentials implements TokenSource {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long UNSAID = 300;
    private static final int LONGEST = 300;

    private final TrackerHttpClient http;
    private final Clock clock;
    private final FailedCall failed;
    private final URI endpoint;
    private final Account account;
    private final SortedMap<String, String> form;

    /**
     * @param endpoint chosen by whoever runs the connector, so it may be anywhere
     * @param account whose tokens these are
     * @param fields of the form, beside the kind of grant
     */
    public ClientCredentials(
            TrackerHttpClient http, Clock clock, URI endpoint, Account account, Map<String, String> fields) {
        this.http = http;
        this.clock = clock;
        this.failed = new FailedCall(ClientCredentials::words, clock);
        this.endpoint = endpoint;
        this.account = new Account(account.key(), "tokens", true);
        this.form = new TreeMap<>(fields);
        this.form.put("grant_type", "client_credentials");
    }

    @Override
    public String key() {
        return endpoint + " " + account.key();
    }

    @Override
    public Answer<AccessToken> fetch() {
        byte[] body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        Instant asked = clock.instant();
        TrackerCall call = new TrackerCall("POST", endpoint, new TreeMap<>(), Optional.empty())
                .by(account)
                .asking();
        TrackerReply reply = http.upload(call, new UploadBody(FORM, new ByteArrayInputStream(body), body.length));
        if (!(reply instanceof Answered answered)) return failed.answer(reply, Effect.REPEATABLE);
        if (answered.ok()) return token(answered.body(), asked);
        Answer<AccessToken> no = failed.answer(answered, Effect.REPEATABLE);
        return no instanceof Answer.TryLater
                ? no
                : refused(words(answered.body()).message());
    }

    private Answer<AccessToken> token(JsonNode body, Instant asked) {
        String text = body.path("access_token").asText("");
        if (text.isBlank()) return refused("it answers without a token");
        return Answer.done(
                new AccessToken(text, asked.plusSeconds(body.path("expires_in").asLong(UNSAID))));
    }

    private Answer<AccessToken> refused(String why) {
        return Answer.refused("credentials", "no token from " + endpoint.getAuthority() + ": " + why);
    }

    /** The error's description, of which Entra's goes on with many lines of its own. */
    private static Refusal words(JsonNode body) {
        String error = body.path("error").asText("");
        String text =
                body.path("error_description").asText(error).lines().findFirst().orElse("");
        String shown = text.isBlank() ? "the client is not accepted" : text;
        return new Refusal(Optional.empty(), shown.substring(0, Math.min(shown.length(), LONGEST)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
