package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.ItemComment;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.List;
import java.util.function.Function;

/** Comments of a work item. Their API is in preview for ever, and calls must say that they know. */
public final class CommentRoutes {
    private static final String ALL = "/wit/workItems/{id}/comments";
    private static final String ONE = ALL + "/{comment}";

    private final Access access;
    private final Views views;

    public CommentRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.get(ALL, preview(this::list))
                .post(ALL, preview(this::add))
                .get(ONE, preview(call -> shown(call, comment(call))))
                .patch(ONE, preview(this::edit))
                .delete(ONE, preview(this::delete));
    }

    private static Function<Call, Answer> preview(Function<Call, Answer> handler) {
        return call -> {
            String version =
                    call.query("api-version").orElse(call.header("Accept").orElse(""));
            if (!version.contains("-preview"))
                throw AzureProblem.of(
                        400,
                        "VssInvalidPreviewVersionException",
                        "The requested version \"" + version
                                + "\" of the resource is under preview. The -preview flag must be supplied in the"
                                + " api-version for such requests. For example: \"7.1-preview\"");
            return handler.apply(call);
        };
    }

    private Answer list(Call call) {
        WorkItem item = access.item(call);
        boolean deletedToo = Access.flag(call, "includeDeleted");
        List<String> ids = call.queryList("ids");
        List<ItemComment> all = item.comments().stream()
                .filter(comment -> deletedToo || !comment.deleted())
                .filter(comment -> ids.isEmpty() || ids.contains(Long.toString(comment.id())))
                .toList();
        List<ItemComment> ordered =
                call.query("order").filter("asc"::equalsIgnoreCase).isPresent() ? all : all.reversed();
        int from = call.query("continuationToken")
                .filter(token -> token.matches("c\\d{1,6}"))
                .map(token -> Integer.parseInt(token.substring(1)))
                .orElse(0);
        List<ItemComment> page =
                ordered.stream().skip(from).limit(call.queryInt("$top", 200)).toList();
        ObjectNode json = Json.object().put("totalCount", all.size()).put("count", page.size());
        json.set(
                "comments",
                Json.array(page.stream()
                        .map(comment -> views.comments().comment(item, comment))
                        .toList()));
        int next = from + page.size();
        if (next < ordered.size())
            json.put("continuationToken", "c" + next)
                    .put("nextPage", views.addresses().item(item) + "/comments?continuationToken=c" + next);
        return Answer.ok(json);
    }

    private Answer add(Call call) {
        WorkItem item = access.item(call);
        return shown(call, access.world().comments().add(access.actor(call), item, text(call)));
    }

    private Answer edit(Call call) {
        WorkItem item = access.item(call);
        return shown(call, access.world().comments().edit(access.actor(call), item, comment(call), text(call)));
    }

    private Answer delete(Call call) {
        WorkItem item = access.item(call);
        return shown(call, access.world().comments().delete(access.actor(call), item, comment(call)));
    }

    private ItemComment comment(Call call) {
        return access.world().comments().comment(access.item(call), Access.number(call, "comment"));
    }

    private Answer shown(Call call, ItemComment comment) {
        return Answer.ok(views.comments().comment(access.item(call), comment));
    }

    private static String text(Call call) {
        return call.json().path("text").asText();
    }
}
