package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.query.Scope;
import io.syncline.simulators.azure.query.Wiql;
import io.syncline.simulators.azure.wire.Times;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.core.Surroundings;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Queries by WIQL; they see work items as they were before the lag that a fault rule sets. */
public final class QueryRoutes {
    private record Found(WorkItem item, Revision revision) {}

    private final Access access;
    private final Views views;
    private final Surroundings surroundings;

    public QueryRoutes(Access access, Views views, Surroundings surroundings) {
        this.access = access;
        this.views = views;
        this.surroundings = surroundings;
    }

    public void addTo(AzureRoutes routes) {
        routes.post("/wit/wiql", this::query);
    }

    private Answer query(Call call) {
        Instant now = surroundings.ticker().now();
        Scope scope = new Scope(
                access.scope(call).map(Project::name), access.actor(call), now, Access.flag(call, "timePrecision"));
        Wiql wiql = Wiql.parse(call.json().path("query").asText(), scope);
        boolean lagging = !surroundings.faults().searchLag().isZero();
        Instant indexed = now.minus(surroundings.faults().searchLag());
        List<Found> found = access.world().items().stream()
                .flatMap(item -> (lagging ? item.asOf(indexed) : Optional.of(item.now()))
                        .map(revision -> new Found(item, revision)).stream())
                .filter(one -> wiql.where().holds(one.item(), one.revision()))
                .sorted(order(wiql))
                .limit(call.queryInt("$top", 20_000))
                .toList();
        return Answer.ok(result(wiql, found, now));
    }

    private ObjectNode result(Wiql wiql, List<Found> found, Instant now) {
        ObjectNode json = Json.object()
                .put("queryType", "flat")
                .put("queryResultType", "workItem")
                .put("asOf", Times.text(now));
        json.set("columns", Json.array(wiql.columns().stream().map(this::column).toList()));
        ArrayNode sort = json.putArray("sortColumns");
        for (Wiql.Order order : wiql.order()) {
            ObjectNode one = sort.addObject();
            one.set("field", column(order.field()));
            one.put("descending", order.descending());
        }
        ArrayNode items = json.putArray("workItems");
        for (Found one : found)
            items.addObject()
                    .put("id", one.item().id())
                    .put(
                            "url",
                            views.addresses().api("/wit/workItems/" + one.item().id()));
        return json;
    }

    private ObjectNode column(Field field) {
        return Json.object()
                .put("referenceName", field.referenceName())
                .put("name", field.name())
                .put("url", views.addresses().api("/wit/fields/" + field.referenceName()));
    }

    private static Comparator<Found> order(Wiql wiql) {
        Comparator<Found> order = (one, other) -> 0;
        for (Wiql.Order part : wiql.order()) {
            Comparator<Found> by = (one, other) -> compare(part.field(), one, other);
            order = order.thenComparing(part.descending() ? by.reversed() : by);
        }
        return order.thenComparing(found -> found.item().id());
    }

    private static int compare(Field field, Found one, Found other) {
        if (field.referenceName().equals("System.Id"))
            return Integer.compare(one.item().id(), other.item().id());
        String name = field.referenceName();
        double number = number(one.revision().field(name));
        double second = number(other.revision().field(name));
        if (!Double.isNaN(number) && !Double.isNaN(second)) return Double.compare(number, second);
        return one.revision()
                .text(name)
                .toLowerCase(Locale.ROOT)
                .compareTo(other.revision().text(name).toLowerCase(Locale.ROOT));
    }

    private static double number(Optional<FieldValue> value) {
        if (value.isEmpty()) return Double.NaN;
        return switch (value.get()) {
            case FieldValue.Count count -> count.number();
            case FieldValue.Amount amount -> amount.number();
            case FieldValue.Moment moment -> moment.time().toEpochMilli();
            case FieldValue.Text text -> Double.NaN;
            case FieldValue.Who who -> Double.NaN;
        };
    }
}
