package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A team project: the states of all its types are its statuses, iterations are versions, areas are components, and kinds of links are
 * the organisation's. An iteration or area is named by its path below the project, as in {@code Release 1\Sprint 2}. There are no
 * resolutions: a reason belongs to a change of state.
 */
final class AzureLookups implements Lookups {
    private final Function<Instance, AzureHttp> organisations;
    private final AzureSchemas schemas;

    AzureLookups(Function<Instance, AzureHttp> organisations, AzureSchemas schemas) {
        this.organisations = organisations;
        this.schemas = schemas;
    }

    @Override
    public Answer<Optional<HubProject>> project(Instance instance, String key) {
        AzureHttp http = organisations.apply(instance);
        return known(http, key)
                .then(known -> known.isEmpty()
                        ? Answer.done(Optional.empty())
                        : ProjectTree.ITERATIONS.names(http, key).then(versions -> ProjectTree.AREAS
                                .names(http, key)
                                .map(components -> Optional.of(project(known.get(), versions, components)))));
    }

    private static HubProject project(JsonNode json, List<HubNamed> versions, List<HubNamed> components) {
        String name = json.path("name").asText();
        return new HubProject(json.path("id").asText(), name, name, versions, components);
    }

    @Override
    public Answer<List<HubNamed>> names(Instance instance, NameList list, String project) {
        AzureHttp http = organisations.apply(instance);
        return known(http, project)
                .then(known -> known.isEmpty()
                        ? Answer.done(List.of())
                        : switch (list) {
                            case STATUS -> types(instance, http, project).map(AzureLookups::statuses);
                            case TYPE ->
                                new AzureClient(http).types(project).map(types -> types.stream()
                                        .map(type -> HubNamed.of(type.name()))
                                        .toList());
                            case PRIORITY -> types(instance, http, project).map(AzureLookups::priorities);
                            case VERSION -> ProjectTree.ITERATIONS.names(http, project);
                            case COMPONENT -> ProjectTree.AREAS.names(http, project);
                            case LINK -> links(http);
                            case RESOLUTION -> Answer.done(List.of());
                        });
    }

    private Answer<List<WorkItemSchema>> types(Instance instance, AzureHttp http, String project) {
        AzureClient client = new AzureClient(http);
        return client.types(project).then(types -> {
            Answer<List<WorkItemSchema>> sofar = Answer.done(List.of());
            for (var type : types) {
                sofar = sofar.then(known -> schemas.schema(instance, client, project, type.name())
                        .map(more -> {
                            List<WorkItemSchema> all = new ArrayList<>(known);
                            all.add(more);
                            return all;
                        }));
            }
            return sofar;
        });
    }

    /** A state of one name may mean different things to two types: the first one counts. */
    private static List<HubNamed> statuses(List<WorkItemSchema> types) {
        List<HubNamed> states = new ArrayList<>();
        types.stream()
                .flatMap(type -> type.stateNames().stream().map(type::status))
                .filter(state -> states.stream().noneMatch(known -> known.name().equalsIgnoreCase(state.name())))
                .forEachOrdered(states::add);
        return states;
    }

    private static List<HubNamed> priorities(List<WorkItemSchema> types) {
        return types.stream()
                .flatMap(type -> type.field(SystemField.PRIORITY).stream())
                .flatMap(field -> field.options().stream())
                .distinct()
                .map(HubNamed::of)
                .toList();
    }

    private static Answer<List<HubNamed>> links(AzureHttp http) {
        return http.get(http.at("_apis", "wit", "workitemrelationtypes")).map(json -> {
            List<HubNamed> links = new ArrayList<>();
            for (JsonNode type : json.path("value")) {
                if (!type.path("attributes").path("usage").asText().equalsIgnoreCase("workItemLink")) continue;
                links.add(HubNamed.of(
                        type.path("referenceName").asText(), type.path("name").asText()));
            }
            return links;
        });
    }

    /** Work items can be assigned to every active person of the organisation. */
    @Override
    public Answer<Boolean> assignable(Instance instance, String project, String userKey) {
        AzureHttp http = organisations.apply(instance);
        return known(http, project)
                .then(known -> known.isEmpty()
                        ? Answer.done(false)
                        : new AzurePeople(new AzureClient(http))
                                .users(new UserQuery.ByKey(userKey))
                                .map(users -> users.stream().anyMatch(HubUser::active)));
    }

    @Override
    public Answer<HubNamed> makeName(Instance instance, NewName wanted) {
        Optional<ProjectTree> tree = Stream.of(ProjectTree.values())
                .filter(one -> one.list() == wanted.list())
                .findFirst();
        if (tree.isEmpty()) {
            return Answer.refused("list", "only versions and components, which are iterations and areas, can be made");
        }
        AzureHttp http = organisations.apply(instance);
        return known(http, wanted.project())
                .then(known -> known.isPresent()
                        ? tree.get().make(http, known.get().path("name").asText(wanted.project()), wanted.name())
                        : Answer.refused("project", "there is no project '" + wanted.project() + "'"));
    }

    @Override
    public Answer<HubNamed> makeOption(Instance instance, NewOption wanted) {
        return new Picklists(organisations.apply(instance))
                .add(wanted.field(), wanted.text())
                .map(option -> {
                    schemas.forget(instance);
                    return option;
                });
    }

    @Override
    public String webAddress(Instance instance) {
        return instance.url().toString();
    }

    private static Answer<Optional<JsonNode>> known(AzureHttp http, String project) {
        // A name of dots would climb in the path.
        if (project.matches("\\.{1,2}")) return Answer.done(Optional.empty());
        Answer<JsonNode> answer = http.get(http.at("_apis", "projects", project));
        return answer instanceof Answer.Gone ? Answer.done(Optional.empty()) : answer.map(Optional::of);
    }
}
