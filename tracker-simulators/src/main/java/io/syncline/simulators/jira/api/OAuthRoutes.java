package io.syncline.simulators.jira.api;

import io.syncline.simulators.gate.Form;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.time.Duration;
import java.util.Map;

/**
 * What Atlassian has beside the site: tokens for the OAuth client of a service account, and the gateway through which they are used.
 *
 * @see <a href="https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts/">Credentials</a>
 */
public final class OAuthRoutes {
    public static final String CLOUD_ID = "11223344-a1b2-4c33-9d44-0123456789ab";

    /** The secret of the client {@code jira-client}; the webhooks it registers are signed with it. */
    public static final String CLIENT_SECRET = "jira-client-secret";

    private static final String GATEWAY = "/ex/jira/" + CLOUD_ID + "/";
    private static final Map<String, String> CLIENTS = Map.of("jira-client", CLIENT_SECRET);
    private static final Duration LIFE = Duration.ofHours(1);

    private final Gate gate;

    public OAuthRoutes(Gate gate) {
        this.gate = gate;
    }

    public void addTo(Routes routes) {
        routes.post("/oauth/token", this::token);
    }

    private Answer token(Call call) {
        Form form = Form.of(call);
        if (!form.get("grant_type").equals("client_credentials")) return refused(403, "unauthorized_client");
        String secret = CLIENTS.getOrDefault(form.get("client_id"), "");
        if (secret.isEmpty() || !secret.equals(form.get("client_secret"))) return refused(401, "access_denied");
        return Answer.ok(Form.token(gate.issue("jira-access-", "syncline-bot", LIFE), LIFE.toSeconds()));
    }

    private static Answer refused(int status, String error) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", "Unauthorized"));
    }

    /** The call as the site gets it when it came through the gateway. */
    public static Call throughGateway(Call call) {
        if (!call.path().startsWith(GATEWAY)) return call;
        return new Call(
                call.method(),
                call.path().substring(GATEWAY.length() - 1),
                call.query(),
                call.headers(),
                call.body(),
                call.uploads(),
                call.params());
    }
}
