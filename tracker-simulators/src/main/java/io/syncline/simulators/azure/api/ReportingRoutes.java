package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The feed of all revisions in the order of their making; a continuation token reads on where one stopped. */
public final class ReportingRoutes {
    private static final String PATH = "/wit/reporting/workitemrevisions";

    private record Entry(WorkItem item, Revision revision) {}

    private final Access access;
    private final Views views;

    public ReportingRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.get(PATH, this::read).post(PATH, this::read);
    }

    private Answer read(Call call) {
        JsonNode body = call.json();
        long after = watermark(call);
        int size = Math.clamp(call.queryInt("$maxPageSize", 1000), 1, 1000);
        List<Entry> entries = access.world().itemsAndDeleted().stream()
                .flatMap(item -> item.revisions().stream().map(revision -> new Entry(item, revision)))
                .filter(entry -> entry.revision().watermark() > after)
                .filter(entry -> wanted(call, body, entry))
                .sorted(Comparator.comparing(entry -> entry.revision().watermark()))
                .toList();
        List<Entry> page = entries.subList(0, Math.min(size, entries.size()));
        String token = page.isEmpty() ? Long.toString(after) : token(page.getLast());
        List<String> only = names(call, body, "fields");
        boolean text = !option(call, body, "includeIdentityRef");
        ObjectNode json = Json.object();
        json.set(
                "values",
                Json.array(page.stream().map(entry -> shown(entry, only, text)).toList()));
        String next = views.addresses().organisation()
                + access.scope(call).map(project -> "/" + project.id()).orElse("") + "/_apis"
                + "/wit/reporting/workItemRevisions?continuationToken=" + token + "&api-version=7.1";
        return Answer.ok(json.put("nextLink", next)
                .put("continuationToken", token)
                .put("isLastBatch", page.size() == entries.size()));
    }

    private boolean wanted(Call call, JsonNode body, Entry entry) {
        WorkItem item = entry.item();
        Optional<Project> scope = access.scope(call);
        List<String> types = names(call, body, "types");
        boolean latestOnly = option(call, body, "includeLatestOnly");
        return (!item.deleted() || option(call, body, "includeDeleted"))
                && (scope.isEmpty() || scope.get().equals(item.project()))
                && (types.isEmpty() || types.contains(item.type().name()))
                && (!latestOnly || entry.revision().equals(item.now()))
                && (!option(call, body, "includeDiscussionChangesOnly")
                        || entry.revision().history().isPresent())
                && since(call)
                        .filter(start -> entry.revision().at().isBefore(start))
                        .isEmpty();
    }

    private ObjectNode shown(Entry entry, List<String> only, boolean peopleAsText) {
        List<String> fields = only;
        ObjectNode json = Json.object()
                .put("id", entry.item().id())
                .put("rev", entry.revision().rev());
        ObjectNode shown = views.items().fields(entry.item(), entry.revision(), fields, peopleAsText);
        if (only.isEmpty()) {
            shown.put("System.Id", entry.item().id());
            shown.put("System.Rev", entry.revision().rev());
            shown.put("System.Watermark", entry.revision().watermark());
        }
        if (entry.item().deleted()) shown.put("System.IsDeleted", true);
        json.set("fields", shown);
        return json;
    }

    private static String token(Entry entry) {
        return entry.revision().watermark() + ";" + entry.item().id() + ";"
                + entry.revision().rev();
    }

    private static long watermark(Call call) {
        String text = call.query("continuationToken")
                .filter(token -> !token.isEmpty())
                .or(() -> call.query("watermark"))
                .orElse("0");
        if (!text.matches("\\d{1,15}(;\\d+;\\d+)?"))
            throw AzureProblem.badRequest("The continuation token '" + text + "' is not valid.");
        return Long.parseLong(text.split(";")[0]);
    }

    private static Optional<Instant> since(Call call) {
        try {
            return call.query("startDateTime")
                    .map(text -> text.length() == 10 ? text + "T00:00:00Z" : text)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw AzureProblem.badRequest("The startDateTime is not valid.");
        }
    }

    private static boolean option(Call call, JsonNode body, String name) {
        return Access.flag(call, name) || body.path(name).asBoolean(false);
    }

    private static List<String> names(Call call, JsonNode body, String name) {
        List<String> names = new ArrayList<>(call.queryList(name));
        body.path(name).forEach(value -> names.add(value.asText()));
        return names;
    }
}
