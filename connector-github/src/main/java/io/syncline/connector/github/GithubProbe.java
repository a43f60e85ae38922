package io.syncline.connector.github;

import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.User;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Tries a URL and a token. */
final class GithubProbe {
    private static final String TOKEN = "credentials.token";

    private final GithubClient client;

    GithubProbe(GithubClient client) {
        this.client = client;
    }

    ProbeResult probe(ProbeRequest request) {
        if (!web(request.url()))
            return wrong("url", "must be http:// or https:// with a host, such as https://api.github.com");
        Credentials credentials = Credentials.of(request.credentials());
        Optional<String> token = credentials.find("token");
        if (token.isEmpty()) return wrong(TOKEN, "is missing");
        if (!token.get().matches("[\\x21-\\x7e]+")) return wrong(TOKEN, "has characters that no token has");
        return switch (client.get(Site.of(request.url(), credentials), "/user", User.class)) {
            case Answer.Done<User>(User user) ->
                new ProbeResult(true, Optional.empty(), "connected as " + user.login(), Optional.of(user.login()));
            case Answer.Refused<User>(Optional<String> field, String message) ->
                wrong(TOKEN, "GitHub does not accept it: " + message);
            case Answer.Gone<User>(String message) ->
                wrong("url", "no GitHub API answers there; the URL is https://api.github.com or https://<host>/api/v3");
            case Answer.TryLater<User>(String reason, Duration after) -> wrong("url", reason);
            case Answer.Unknown<User>(String message) -> wrong("url", message);
        };
    }

    private static boolean web(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
    }

    private static ProbeResult wrong(String field, String message) {
        return new ProbeResult(false, Optional.of(field), message, Optional.empty());
    }
}
