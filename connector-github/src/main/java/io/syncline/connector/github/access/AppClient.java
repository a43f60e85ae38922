package io.syncline.connector.github.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.credential.AccessToken;
import io.syncline.connector.credential.HeaderProof;
import io.syncline.connector.credential.Proof;
import io.syncline.connector.credential.SignedHttp;
import io.syncline.connector.credential.TokenSource;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.http.Effect;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.Refusal;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an App asks in its own name: where it is installed, and for an installation's token.
 *
 * @see <a href="https://docs.github.com/rest/apps/apps">REST API endpoints for GitHub Apps</a>
 */
final class AppClient {
    private static final String CREDENTIALS = "credentials";

    private final SignedHttp http;
    private final Clock clock;
    private final FailedCall failed;
    private final Map<String, Long> installations = new ConcurrentHashMap<>();

    AppClient(TrackerHttpClient http, Clock clock) {
        this.http = new SignedHttp(http);
        this.clock = clock;
        this.failed = new FailedCall(
                body -> new Refusal(Optional.empty(), body.path("message").asText("")), clock);
    }

    Answer<Proof> proof(Site site) {
        return AppKey.read(site.credentials().get(GithubCredentials.PRIVATE_KEY))
                .<Answer<Proof>>map(key -> Answer.done(HeaderProof.bearer(
                        site.account().part("app"),
                        key.token(site.credentials().get(GithubCredentials.APP_ID), clock.instant()))))
                .orElseGet(() -> Answer.refused(
                        CREDENTIALS + "." + GithubCredentials.PRIVATE_KEY, "is not an RSA key in PEM form"));
    }

    /**
     * As the credentials name it, or found once for each owner; without a place, the App's only installation.
     *
     * @param place a path such as {@code /repos/acme/web} or {@code /orgs/acme}
     */
    Answer<Long> installation(Site site, Optional<String> place) {
        Optional<String> named = site.credentials().find(GithubCredentials.INSTALLATION);
        if (named.isPresent()) return number(named.get());
        String key = site.root() + " " + site.account().key() + " "
                + place.map(AppClient::owner).orElse("");
        Optional<Long> known = Optional.ofNullable(installations.get(key));
        if (known.isPresent()) return Answer.done(known.get());
        Answer<Long> found = place.map(path -> at(site, path)).orElseGet(() -> only(site));
        found.result().ifPresent(id -> installations.put(key, id));
        return found;
    }

    private static Answer<Long> number(String text) {
        return text.strip().matches("\\d{1,18}")
                ? Answer.done(Long.valueOf(text.strip()))
                : Answer.refused(CREDENTIALS + "." + GithubCredentials.INSTALLATION, "is not a number");
    }

    private static String owner(String place) {
        return place.split("/")[2].toLowerCase(Locale.ROOT);
    }

    private Answer<Long> at(Site site, String place) {
        Answer<JsonNode> found = send(site, TrackerCall.get(site.at(place + "/installation")));
        return found instanceof Answer.Gone
                ? Answer.refused("project", "the App is not installed for " + owner(place))
                : found.map(installation -> installation.path("id").asLong());
    }

    private Answer<Long> only(Site site) {
        return send(site, TrackerCall.get(site.at("/app/installations?per_page=2")))
                .then(all -> all.size() == 1
                        ? Answer.done(all.path(0).path("id").asLong())
                        : Answer.refused(
                                CREDENTIALS + "." + GithubCredentials.INSTALLATION,
                                all.isEmpty()
                                        ? "the App is installed nowhere"
                                        : "is needed, for the App is installed more than once"));
    }

    TokenSource tokens(Site site, long installation) {
        return new TokenSource() {
            @Override
            public String key() {
                return site.root() + " " + site.account().key() + " " + installation;
            }

            @Override
            public Answer<AccessToken> fetch() {
                URI there = site.at("/app/installations/" + installation + "/access_tokens");
                Answer<JsonNode> answer =
                        send(site, TrackerCall.post(there, HubJson.object()).asking());
                if (!(answer instanceof Answer.Gone)) return answer.then(AppClient::token);
                // Who installs an App anew gets another number.
                installations.values().remove(installation);
                return Answer.refused(
                        CREDENTIALS + "." + GithubCredentials.INSTALLATION, "there is no such installation");
            }
        };
    }

    private static Answer<AccessToken> token(JsonNode body) {
        try {
            Instant until = Instant.parse(body.path("expires_at").asText());
            return Answer.done(new AccessToken(body.path("token").asText(), until));
        } catch (DateTimeParseException e) {
            return new Answer.Unknown<>("GitHub does not say until when its token is good");
        }
    }

    private Answer<JsonNode> send(Site site, TrackerCall call) {
        return proof(site).then(proof -> {
            TrackerReply reply = http.send(proof, call.header("Accept", "application/vnd.github+json"));
            if (reply instanceof Answered answered && answered.ok()) return Answer.done(answered.body());
            return failed.answer(reply, Effect.REPEATABLE);
        });
    }
}
