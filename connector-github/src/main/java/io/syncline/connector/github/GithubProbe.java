package io.syncline.connector.github;

import io.syncline.connector.github.access.GithubCredentials;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tries a URL and credentials. */
final class GithubProbe {
    private static final String PREFIX = "credentials.";

    private final GithubClient client;

    GithubProbe(GithubClient client) {
        this.client = client;
    }

    ProbeResult probe(ProbeRequest request) {
        if (!web(request.url()))
            return wrong("url", "must be http:// or https:// with a host, such as https://api.github.com");
        List<FieldError> errors = new CredentialChoice(GithubCredentials.KINDS).errors(request.credentials());
        if (!errors.isEmpty())
            return wrong(errors.getFirst().field(), errors.getFirst().message());
        Site site = Site.of(request);
        if (!site.credentials().find(GithubCredentials.TOKEN).orElse("t").matches("[\\x21-\\x7e]+"))
            return wrong(PREFIX + GithubCredentials.TOKEN, "has characters that no token has");
        return result(client.login(site), secret(site));
    }

    private static ProbeResult result(Answer<String> login, String secret) {
        return switch (login) {
            case Answer.Done<String>(String name) ->
                new ProbeResult(true, Optional.empty(), "connected as " + name, Optional.of(name));
            case Answer.Refused<String>(Optional<String> field, String message) ->
                wrong(
                        field.filter(known -> known.equals("url") || known.startsWith(PREFIX))
                                .orElse(secret),
                        message);
            case Answer.Gone<String>(String message) ->
                wrong("url", "no GitHub API answers there; the URL is https://api.github.com or https://<host>/api/v3");
            case Answer.TryLater<String>(String reason, Duration after) -> wrong("url", reason);
            case Answer.Unknown<String>(String message) -> wrong("url", message);
        };
    }

    private static String secret(Site site) {
        boolean token = site.credentials().find(GithubCredentials.TOKEN).isPresent();
        return PREFIX + (token ? GithubCredentials.TOKEN : GithubCredentials.PRIVATE_KEY);
    }

    private static boolean web(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
    }

    private static ProbeResult wrong(String field, String message) {
        return new ProbeResult(false, Optional.of(field), message, Optional.empty());
    }
}
