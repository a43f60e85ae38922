package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A service hook subscription for every event of every project that a connection names.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/service-hooks/create-subscription">Create a subscription</a>
 */
final class AzureHooks implements HookPlaces {
    private static final List<String> EVENTS = List.of(
            "workitem.created", "workitem.updated", "workitem.commented", "workitem.deleted", "workitem.restored");

    private final Function<Instance, AzureHttp> organisations;

    AzureHooks(Function<Instance, AzureHttp> organisations) {
        this.organisations = organisations;
    }

    @Override
    public Answer<List<HookPlace>> of(Instance instance, HookOrder order) {
        return Answer.done(order.projects().stream()
                .flatMap(project -> places(instance, order, project))
                .toList());
    }

    private Stream<HookPlace> places(Instance instance, HookOrder order, String project) {
        AzureHttp http = organisations.apply(instance);
        // A name of dots would climb in the path.
        Answer<JsonNode> known = project.matches("\\.{1,2}")
                ? new Answer.Gone<>("there is no such project")
                : http.get(http.at("_apis", "projects", project));
        return known.result()
                .map(json -> json.path("id").asText())
                .map(id -> EVENTS.stream()
                        .<HookPlace>map(event -> new EventSubscription(
                                http,
                                event,
                                new EventSubscription.Project(id, project),
                                order,
                                instance.webhookSecret())))
                .orElseGet(() -> Stream.of(HookPlace.failing(project, known)));
    }

    @Override
    public String right() {
        return "the permissions View subscriptions and Edit subscriptions of the project, as its administrators have them";
    }

    @Override
    public String byHand() {
        return "project settings, Service hooks, Web Hooks: one subscription for each of work item created, updated, commented on, deleted"
                + " and restored, with the user name " + AzureWebhook.USER + " and the secret as the password";
    }
}
