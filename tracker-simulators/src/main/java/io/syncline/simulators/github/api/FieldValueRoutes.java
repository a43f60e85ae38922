package io.syncline.simulators.github.api;

import io.syncline.simulators.github.wire.FieldJson;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.FieldWish;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.util.List;

/** What issues have in the fields of their organisation. */
public final class FieldValueRoutes {
    private static final String VALUES = "/repos/{owner}/{repo}/issues/{number}/issue-field-values";

    private final Access access;
    private final Views views;

    public FieldValueRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(Routes routes) {
        routes.get(VALUES, this::list)
                .post(VALUES, this::add)
                .put(VALUES, this::replace)
                .delete(VALUES + "/{field}", this::clear);
    }

    private Answer list(Call call) {
        return new Page<>(
                        access.issue(call).now().values(),
                        call,
                        views.addresses().api(call.path()))
                .answer(FieldJson::value);
    }

    private Answer add(Call call) {
        Issue issue = access.issue(call);
        access.world().values().add(access.actor(call), issue, wishes(call));
        return now(issue);
    }

    private Answer replace(Call call) {
        Issue issue = access.issue(call);
        access.world().values().replace(access.actor(call), issue, wishes(call));
        return now(issue);
    }

    private Answer clear(Call call) {
        access.world().values().clear(access.actor(call), access.issue(call), Access.number(call, "field"));
        return Answer.empty(204);
    }

    private static List<FieldWish> wishes(Call call) {
        return Input.of(call).wishes("issue_field_values").orElse(List.of());
    }

    private static Answer now(Issue issue) {
        return Answer.ok(
                Json.array(issue.now().values().stream().map(FieldJson::value).toList()));
    }
}
