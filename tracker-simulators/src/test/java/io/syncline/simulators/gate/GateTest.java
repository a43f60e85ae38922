package io.syncline.simulators.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.JiraSimulator;
import io.syncline.simulators.jira.api.OAuthRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> send(String method, String url, String authorization, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(form));
        if (!form.isEmpty()) request.header("Content-Type", FORM);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String bearer(HttpResponse<String> answer) {
        return "Bearer " + json(answer).path("access_token").asText();
    }

    @Test
    void tokenOfEntraIsGoodUntilItExpires() throws Exception {
        try (AzureSimulator azure = AzureSimulator.start(0)) {
            String endpoint = azure.url() + "/acme-tenant/oauth2/v2.0/token";
            String form = "grant_type=client_credentials&client_id=syncline-app"
                    + "&scope=499b84ac-1321-427f-aa17-267ca6975798%2F.default&client_secret=";
            String me = azure.url() + "/acme/_apis/connectionData?api-version=7.1-preview.1";

            assertThat(send("POST", endpoint, "-", form + "wrong").statusCode()).isEqualTo(401);
            String token = bearer(send("POST", endpoint, "-", form + "entra-secret"));
            assertThat(send("GET", me, token, "").statusCode()).isEqualTo(200);
            send("DELETE", azure.url() + "/_sim/tokens", "-", "");
            assertThat(send("GET", me, token, "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void oauthClientReachesTheSiteThroughTheGateway() throws Exception {
        try (JiraSimulator jira = JiraSimulator.start(0)) {
            String form = "grant_type=client_credentials&client_id=jira-client&client_secret=jira-client-secret";
            String token = bearer(send("POST", jira.url() + "/oauth/token", "-", form));

            var me = send("GET", jira.url() + "/ex/jira/" + OAuthRoutes.CLOUD_ID + "/rest/api/2/myself", token, "");

            assertThat(me.body()).contains("syncline-bot");
        }
    }

    @Test
    void rightThatIsWithheldIsRefusedUntilItIsGivenBack() throws Exception {
        try (GithubSimulator github = GithubSimulator.start(0)) {
            String hooks = github.apiUrl() + "/repos/acme/web/hooks";

            send("POST", github.url() + "/_sim/withheld/hooks", "-", "");
            var refused = send("GET", hooks, "Bearer github_pat_sim_bot", "");
            send("DELETE", github.url() + "/_sim/withheld", "-", "");
            var given = send("GET", hooks, "Bearer ghp_sim_bot", "");

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(given.statusCode()).isEqualTo(200);
            assertThat(given.headers().firstValue("X-OAuth-Scopes")).contains("repo, admin:repo_hook");
        }
    }

    @Test
    void appActsAsItsBotWhereItIsInstalled() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (GithubSimulator github = GithubSimulator.start(0)) {
            github.simulator().gate().trust("77", keys.getPublic());
            String proof = proof(keys.getPrivate());
            String installations = github.apiUrl() + "/app/installations";

            var app = send("GET", github.apiUrl() + "/app", proof, "");
            var installed = send("GET", github.apiUrl() + "/repos/acme/web/installation", proof, "");
            String token = json(send("POST", installations + "/901/access_tokens", proof, ""))
                    .path("token")
                    .asText();
            var bot = send("GET", github.apiUrl() + "/users/syncline%5Bbot%5D", "Bearer " + token, "");

            assertThat(json(app).at("/owner/login").asText()).isEqualTo("acme");
            assertThat(json(installed).at("/account/id").asLong()).isEqualTo(100);
            assertThat(json(send("GET", installations, proof, "")).path(0)).isEqualTo(json(installed));
            assertThat(json(bot).path("url").asText()).endsWith("/users/syncline%5Bbot%5D");
            assertThat(json(bot).path("html_url")).isEqualTo(json(app).path("html_url"));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes());
    }

    private static String proof(PrivateKey key) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = Json.object()
                .put("iat", now - 60)
                .put("exp", now + 300)
                .put("iss", "77")
                .toString();
        String signed = encoded("{\"alg\":\"RS256\"}".getBytes()) + "." + encoded(claims.getBytes());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes());
        return "Bearer " + signed + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void appWithoutASignatureThatIsTrustedIsRefused() throws Exception {
        try (GithubSimulator github = GithubSimulator.start(0)) {
            var answer = send("GET", github.apiUrl() + "/app", "Bearer e30.e30.e30", "");

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }
}
