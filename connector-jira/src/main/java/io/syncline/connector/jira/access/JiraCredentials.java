package io.syncline.connector.jira.access;

import io.syncline.connector.credential.AccessTokens;
import io.syncline.connector.credential.ClientCredentials;
import io.syncline.connector.credential.HeaderProof;
import io.syncline.connector.credential.Proof;
import io.syncline.connector.credential.TokenProof;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Credentials;
import io.syncline.hub.access.CredentialChoice;
import io.syncline.hub.access.CredentialKind;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API token of Jira Cloud, the OAuth 2.0 client of a service account in Jira Cloud, or a personal access token of Jira Data Center.
 *
 * @see <a href="https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts/">OAuth clients</a>
 */
public final class JiraCredentials {
    public static final String EMAIL = "email";
    public static final String TOKEN = "token";
    public static final String PERSONAL = "personalAccessToken";
    public static final String CLIENT_SECRET = "clientSecret";
    public static final String CLOUD_ID = "cloudId";

    private static final String OAUTH_CLIENT = "oauth-client";
    private static final String PERSONAL_TOKEN = "personal-access-token";

    public static final List<CredentialKind> KINDS = List.of(
            CredentialKind.of("api-token", "an API token of Jira Cloud", List.of(EMAIL, TOKEN), List.of(CLOUD_ID)),
            CredentialKind.of(
                    OAUTH_CLIENT,
                    "the OAuth 2.0 client of a service account in Jira Cloud",
                    List.of("clientId", CLIENT_SECRET, CLOUD_ID),
                    List.of()),
            CredentialKind.of(
                    PERSONAL_TOKEN, "a personal access token of Jira Data Center", List.of(PERSONAL), List.of()));

    private final TrackerHttpClient http;
    private final Clock clock;
    private final URI gateway;
    private final URI tokenUrl;
    private final AccessTokens tokens;

    /**
     * @param gateway through which OAuth clients and tokens with scopes reach all sites, without a slash at the end
     * @param tokenUrl where OAuth clients have their tokens
     */
    public JiraCredentials(TrackerHttpClient http, Clock clock, URI gateway, URI tokenUrl) {
        this.http = http;
        this.clock = clock;
        this.gateway = gateway;
        this.tokenUrl = tokenUrl;
        this.tokens = new AccessTokens(clock);
    }

    public Proof proof(Credentials credentials, boolean internal) {
        Account account = Account.of(credentials.fingerprint(), internal);
        String kind = new CredentialChoice(KINDS)
                .kind(credentials.values())
                .map(CredentialKind::name)
                .orElse("");
        return switch (kind) {
            case "api-token" -> HeaderProof.basic(account, credentials.get(EMAIL), credentials.get(TOKEN));
            case PERSONAL_TOKEN -> HeaderProof.bearer(account, credentials.get(PERSONAL));
            case OAUTH_CLIENT -> new TokenProof(account, tokens, source(account, credentials));
            default -> Proof.none("the credentials are of no kind that Jira takes");
        };
    }

    /** The secret of an OAuth client, which Jira takes for an app: it has webhooks of its own kind. Empty for all other credentials. */
    public static Optional<String> clientSecret(Credentials credentials) {
        return new CredentialChoice(KINDS)
                .kind(credentials.values())
                .filter(kind -> kind.name().equals(OAUTH_CLIENT))
                .map(kind -> credentials.get(CLIENT_SECRET));
    }

    /** Whether these are for Jira Data Center or Server: personal access tokens are its own, and Jira Cloud has none. */
    public static boolean dataCenter(Credentials credentials) {
        return new CredentialChoice(KINDS)
                .kind(credentials.values())
                .filter(kind -> kind.name().equals(PERSONAL_TOKEN))
                .isPresent();
    }

    /** Where the API is for these credentials: the site itself, or the site behind the gateway. */
    public URI base(URI site, Credentials credentials) {
        return credentials
                .find(CLOUD_ID)
                .map(id -> URI.create(gateway + "/ex/jira/" + id))
                .orElse(site);
    }

    private ClientCredentials source(Account account, Credentials credentials) {
        Map<String, String> form =
                Map.of("client_id", credentials.get("clientId"), "client_secret", credentials.get(CLIENT_SECRET));
        return new ClientCredentials(http, clock, tokenUrl, account, form);
    }
}
