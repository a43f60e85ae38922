package io.syncline.simulators.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
        return "Bearer "
                + Json.parse(answer.body().getBytes()).path("access_token").asText();
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
    void appWithoutASignatureThatIsTrustedIsRefused() throws Exception {
        try (GithubSimulator github = GithubSimulator.start(0)) {
            var answer = send("GET", github.apiUrl() + "/app", "Bearer e30.e30.e30", "");

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }
}
