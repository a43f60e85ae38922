package io.syncline.simulators.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.api.Access;
import io.syncline.simulators.azure.api.AttachmentRoutes;
import io.syncline.simulators.azure.api.AzureRoutes;
import io.syncline.simulators.azure.api.ClassificationRoutes;
import io.syncline.simulators.azure.api.CommentRoutes;
import io.syncline.simulators.azure.api.EntraRoutes;
import io.syncline.simulators.azure.api.HookRoutes;
import io.syncline.simulators.azure.api.MetadataRoutes;
import io.syncline.simulators.azure.api.OrganisationRoutes;
import io.syncline.simulators.azure.api.Permissions;
import io.syncline.simulators.azure.api.QueryRoutes;
import io.syncline.simulators.azure.api.ReportingRoutes;
import io.syncline.simulators.azure.api.WorkItemRoutes;
import io.syncline.simulators.azure.hook.SubscriptionJson;
import io.syncline.simulators.azure.hook.Subscriptions;
import io.syncline.simulators.azure.item.AzureWorld;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.item.WorldMemory;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.core.Surroundings;
import io.syncline.simulators.core.Tracker;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Azure DevOps with one organisation, {@code acme}, and two projects. */
final class AzureTracker implements Tracker {
    private static final Pattern ITEM =
            Pattern.compile("/_apis/wit/workitems/(?:(\\d+)(?:/.*)?|[$%].*)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READS_BY_POST = Set.of("wiql", "workitemsbatch", "workitemrevisions");

    private final Surroundings surroundings;
    private final Views views;
    private final Subscriptions subscriptions;
    private final AzureDesk desk;
    private AzureWorld world;
    private final Routes entra = Routes.exact();
    private final Permissions permissions;
    private Routes routes;

    AzureTracker(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.views = Views.at(surroundings.url());
        this.permissions = new Permissions(surroundings.gate());
        new EntraRoutes(surroundings.gate()).addTo(entra);
        AzureMemory kept = surroundings.kept(AzureMemory.class).orElseGet(AzureMemory::empty);
        this.subscriptions =
                new Subscriptions(kept.subscriptions(), views, surroundings.ticker(), surroundings.webhooks());
        this.world = new AzureWorld(surroundings.ticker(), subscriptions, kept.world());
        this.routes = routesTo(world);
        this.desk = new AzureDesk(() -> world);
    }

    private Routes routesTo(AzureWorld served) {
        Access access = new Access(served, surroundings.gate());
        Routes made = Routes.ignoringCase();
        AzureRoutes below = new AzureRoutes(made);
        permissions.addTo(below);
        new OrganisationRoutes(access, views).addTo(below);
        new MetadataRoutes(access, views).addTo(below);
        new ClassificationRoutes(access, views).addTo(below);
        new QueryRoutes(access, views, surroundings).addTo(below);
        new ReportingRoutes(access, views).addTo(below);
        new CommentRoutes(access, views).addTo(below);
        new WorkItemRoutes(access, views).addTo(below);
        new AttachmentRoutes(access, views, surroundings.files()).addTo(below);
        new HookRoutes(access, views, subscriptions).addTo(below);
        return made;
    }

    @Override
    public String name() {
        return "Azure DevOps";
    }

    @Override
    public Answer answer(Call call) {
        Optional<Answer> token = entra.answer(call);
        if (token.isPresent()) return token.get();
        new Access(world, surroundings.gate()).actor(call);
        permissions.check(call);
        return routes.answer(call)
                .orElseGet(() -> AzureProblem.answer(
                        404,
                        "VssResourceNotFoundException",
                        "The controller for path '" + call.path()
                                + "' was not found or does not implement IController."));
    }

    @Override
    public Optional<String> actor(Call call) {
        return new Access(world, surroundings.gate()).known(call).map(Person::uniqueName);
    }

    @Override
    public boolean mutates(Call call) {
        String last = call.path().substring(call.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Tracker.super.mutates(call) && !READS_BY_POST.contains(last);
    }

    @Override
    public Optional<String> touched(Call call, Answer answer) {
        Matcher item = ITEM.matcher(call.path());
        if (!item.find()) return Optional.empty();
        return Optional.ofNullable(item.group(1))
                .or(() -> Optional.of(Json.parse(answer.body()).path("id").asText()));
    }

    @Override
    public RateLimited limited(String limit, Duration wait) {
        return AzureLimits.limited(limit, surroundings.ticker().now(), wait);
    }

    @Override
    public JsonNode state() {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("workItems");
        ArrayNode comments = json.putArray("comments");
        for (WorkItem item : world.itemsAndDeleted()) {
            items.add(views.items().item(item).put("isDeleted", item.deleted()));
            item.comments().forEach(comment -> comments.add(views.comments().comment(item, comment)));
        }
        SubscriptionJson hooks = new SubscriptionJson(views);
        json.set(
                "subscriptions",
                Json.array(subscriptions.all().stream().map(hooks::subscription).toList()));
        json.set("revisions", world.revisions().json());
        return json;
    }

    @Override
    public void reset(boolean keepWebhooks) {
        world = new AzureWorld(surroundings.ticker(), subscriptions, new WorldMemory());
        if (!keepWebhooks) subscriptions.clear();
        routes = routesTo(world);
    }

    @Override
    public Serializable memory() {
        return new AzureMemory(world.memory(), subscriptions.list());
    }

    @Override
    public Desk desk() {
        return desk;
    }
}
