package io.syncline.connector.azure.access;

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

/** A personal access token, or a service principal of Microsoft Entra. */
public final class AzureCredentials {
    public static final String TOKEN = "token";
    public static final List<CredentialKind> KINDS = List.of(
            CredentialKind.of("pat", "a personal access token", List.of(TOKEN), List.of()),
            CredentialKind.of(
                    "entra",
                    "a service principal of Microsoft Entra",
                    List.of("clientId", "clientSecret", "tenantId"),
                    List.of()));

    /** Azure DevOps itself, in every tenant. */
    private static final String SCOPE = "499b84ac-1321-427f-aa17-267ca6975798/.default";
    // Without this header a wrong token is answered with a redirect to a sign-in page.
    private static final Map<String, String> NO_SIGN_IN = Map.of("X-TFS-FedAuthRedirect", "Suppress");

    private final TrackerHttpClient http;
    private final Clock clock;
    private final URI login;
    private final AccessTokens tokens;

    /**
     * @param login where Entra is, without a slash at the end
     */
    public AzureCredentials(TrackerHttpClient http, Clock clock, URI login) {
        this.http = http;
        this.clock = clock;
        this.login = login;
        this.tokens = new AccessTokens(clock);
    }

    public Proof proof(Credentials credentials, boolean internal) {
        Account account = Account.of(credentials.fingerprint(), internal);
        String kind = new CredentialChoice(KINDS)
                .kind(credentials.values())
                .map(CredentialKind::name)
                .orElse("");
        return switch (kind) {
            case "pat" -> HeaderProof.basic(account, "", credentials.get(TOKEN)).with(NO_SIGN_IN);
            case "entra" -> new TokenProof(account, tokens, source(account, credentials)).with(NO_SIGN_IN);
            default -> Proof.none("the credentials are neither a personal access token nor a service principal");
        };
    }

    private ClientCredentials source(Account account, Credentials credentials) {
        URI endpoint = URI.create(login + "/" + credentials.get("tenantId") + "/oauth2/v2.0/token");
        Map<String, String> form = Map.of(
                "client_id", credentials.get("clientId"),
                "client_secret", credentials.get("clientSecret"),
                "scope", SCOPE);
        return new ClientCredentials(http, clock, endpoint, account, form);
    }
}
