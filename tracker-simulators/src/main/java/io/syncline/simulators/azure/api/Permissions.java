package io.syncline.simulators.azure.api;

import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.Locale;

/** What the caller may do: {@code work}, {@code work_write} and {@code hooks} can be withheld. */
public final class Permissions {
    private static final String SERVICE_HOOKS = "cb594ebe-87dd-4fc9-ac2c-6a10a4c92046";

    private final Gate gate;

    public Permissions(Gate gate) {
        this.gate = gate;
    }

    public void addTo(AzureRoutes routes) {
        routes.get("/permissions/{namespace}/{bits}", this::asked);
    }

    private Answer asked(Call call) {
        boolean hooks = call.param("namespace").equalsIgnoreCase(SERVICE_HOOKS);
        var json = Json.object().put("count", 1);
        json.putArray("value").add(!(hooks && gate.withholds("hooks")));
        return Answer.ok(json);
    }

    /** 403 for what the caller may not do. */
    public void check(Call call) {
        String path = call.path().toLowerCase(Locale.ROOT);
        boolean writes = call.method().equals("PATCH") || path.matches(".*/wit/workitems/[$%].*");
        if (path.contains("/_apis/wit/") && gate.withholds("work")) throw refused("vso.work");
        if (path.contains("/_apis/wit/") && writes && gate.withholds("work_write")) throw refused("vso.work_write");
        if (path.contains("/_apis/hooks/") && gate.withholds("hooks")) throw refused("Edit subscriptions");
    }

    private static RuntimeException refused(String right) {
        return AzureProblem.of(
                403, "AccessDeniedException", "TF400813: The user is not authorized to access this resource: " + right);
    }
}
