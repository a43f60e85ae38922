package io.syncline.simulators.azure.api;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;
import java.util.function.Function;

/** Routes below an organisation, reachable with or without a project and a team, whatever the case of letters. */
public final class AzureRoutes {
    private final Routes routes;

    public AzureRoutes(Routes routes) {
        this.routes = routes;
    }

    AzureRoutes get(String path, Function<Call, Answer> handler) {
        return on("GET", path, handler);
    }

    AzureRoutes post(String path, Function<Call, Answer> handler) {
        return on("POST", path, handler);
    }

    AzureRoutes put(String path, Function<Call, Answer> handler) {
        return on("PUT", path, handler);
    }

    AzureRoutes patch(String path, Function<Call, Answer> handler) {
        return on("PATCH", path, handler);
    }

    AzureRoutes delete(String path, Function<Call, Answer> handler) {
        return on("DELETE", path, handler);
    }

    AzureRoutes on(String method, String path, Function<Call, Answer> handler) {
        for (String scope : new String[] {"", "/{project}", "/{project}/{team}"})
            routes.on(method, "/acme" + scope + "/_apis" + path, handler);
        return this;
    }
}
