package io.syncline.simulators.azure.api;

import io.syncline.simulators.gate.Form;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.time.Duration;

/**
 * Tokens of Microsoft Entra for one service principal: tenant {@code acme-tenant}, client {@code syncline-app}, secret {@code
 * entra-secret}.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">Client credentials</a>
 */
public final class EntraRoutes {
    private static final String SCOPE = "499b84ac-1321-427f-aa17-267ca6975798/.default";
    private static final Duration LIFE = Duration.ofSeconds(3599);

    private final Gate gate;

    public EntraRoutes(Gate gate) {
        this.gate = gate;
    }

    public void addTo(Routes routes) {
        routes.post("/{tenant}/oauth2/v2.0/token", this::token);
    }

    private Answer token(Call call) {
        Form form = Form.of(call);
        if (!call.param("tenant").equals("acme-tenant"))
            return refused(400, "invalid_request", "AADSTS90002: Tenant '" + call.param("tenant") + "' not found.");
        if (!form.get("grant_type").equals("client_credentials")
                || !form.get("scope").equals(SCOPE))
            return refused(400, "invalid_scope", "AADSTS1002012: The provided value for scope is not valid.");
        if (!form.get("client_id").equals("syncline-app"))
            return refused(400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.");
        if (!form.get("client_secret").equals("entra-secret"))
            return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        return Answer.ok(Form.token(gate.issue("entra-", "azure-pat", LIFE), LIFE.toSeconds()));
    }

    private static Answer refused(int status, String error, String description) {
        return Answer.json(
                status,
                Json.object().put("error", error).put("error_description", description + "\r\nTrace ID: simulated"));
    }
}
