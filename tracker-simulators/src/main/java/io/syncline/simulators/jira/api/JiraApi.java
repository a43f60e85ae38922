package io.syncline.simulators.jira.api;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.function.Function;

/** Collects routes below {@code /rest/api/{version}}, each for a caller who is logged in. */
public final class JiraApi {
    private final Routes routes;
    private final Accounts accounts;
    private final Edition edition;
    private final boolean there;

    public JiraApi(Routes routes, Accounts accounts, Edition edition) {
        this(routes, accounts, edition, true);
    }

    private JiraApi(Routes routes, Accounts accounts, Edition edition, boolean there) {
        this.routes = routes;
        this.accounts = accounts;
        this.edition = edition;
        this.there = there;
    }

    /** For what only these have: elsewhere the path answers 404. */
    public JiraApi of(Edition... editions) {
        return new JiraApi(routes, accounts, edition, List.of(editions).contains(edition));
    }

    public JiraApi get(String path, Function<JiraCall, Answer> handler) {
        return on("GET", path, handler);
    }

    public JiraApi post(String path, Function<JiraCall, Answer> handler) {
        return on("POST", path, handler);
    }

    public JiraApi put(String path, Function<JiraCall, Answer> handler) {
        return on("PUT", path, handler);
    }

    public JiraApi delete(String path, Function<JiraCall, Answer> handler) {
        return on("DELETE", path, handler);
    }

    /** A path outside the versioned API, for a caller who is logged in; speaks version 2. */
    public JiraApi beside(String method, String path, Function<JiraCall, Answer> handler) {
        if (there) routes.on(method, path, call -> handler.apply(call(call, ApiVersion.V2)));
        return this;
    }

    private JiraApi on(String method, String path, Function<JiraCall, Answer> handler) {
        if (there) routes.on(method, "/rest/api/{version}" + path, call -> handler.apply(call(call, version(call))));
        return this;
    }

    private JiraCall call(Call call, ApiVersion version) {
        return new JiraCall(call, accounts.loggedIn(call), accounts.app(call), version, edition);
    }

    private ApiVersion version(Call call) {
        return switch (call.param("version")) {
            case "2", "latest" -> ApiVersion.V2;
            case "3" -> {
                if (!edition.cloud()) throw JiraRefusal.message(404, "dead link");
                yield ApiVersion.V3;
            }
            default -> throw JiraRefusal.message(404, "dead link");
        };
    }
}
