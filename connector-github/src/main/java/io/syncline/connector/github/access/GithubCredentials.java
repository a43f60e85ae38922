package io.syncline.connector.github.access;

import io.syncline.connector.credential.AccessTokens;
import io.syncline.connector.credential.HeaderProof;
import io.syncline.connector.credential.Proof;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.access.CredentialKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A personal access token, classic or fine-grained, or a GitHub App. */
public final class GithubCredentials {
    public static final String TOKEN = "token";
    public static final String APP_ID = "appId";
    public static final String PRIVATE_KEY = "privateKey";
    public static final String INSTALLATION = "installationId";

    public static final List<CredentialKind> KINDS = List.of(
            CredentialKind.of("pat", "a personal access token", List.of(TOKEN), List.of()),
            CredentialKind.of("app", "a GitHub App", List.of(APP_ID, PRIVATE_KEY), List.of(INSTALLATION)));

    private final AppClient app;
    private final AccessTokens tokens;

    public GithubCredentials(TrackerHttpClient http, Clock clock) {
        this.app = new AppClient(http, clock);
        this.tokens = new AccessTokens(clock);
    }

    /** Whether the site's account is an App. */
    public boolean app(Site site) {
        return site.credentials().find(APP_ID).isPresent();
    }

    public Proof proof(Site site) {
        String kind = new CredentialChoice(KINDS)
                .kind(site.credentials().values())
                .map(CredentialKind::name)
                .orElse("");
        return switch (kind) {
            case "pat" -> HeaderProof.bearer(site.account(), site.credentials().get(TOKEN));
            case "app" -> new AppProof(site, app, tokens);
            default -> Proof.none("the credentials are neither a personal access token nor those of an App");
        };
    }

    /** Proves to be the App itself, which only a few calls take; refused with the field that is wrong. */
    public Answer<Proof> appItself(Site site) {
        return app.proof(site);
    }

    /** The installation that the credentials name, or the one at a path such as {@code /repos/acme/web}. */
    public Answer<Long> installation(Site site, String place) {
        return app.installation(site, Optional.of(place));
    }
}
