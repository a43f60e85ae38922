package io.syncline.connector.jira.lookup;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.FieldClient;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.lookup.Lookups;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A Jira site's projects with their statuses, types, components and versions; the site's priorities, resolutions and link types. */
public final class JiraLookups implements Lookups {
    private static final String API = "/rest/api/2";

    private final JiraClient jira;
    private final JiraEditions editions;
    private final OptionClient options;

    public JiraLookups(JiraClient jira, JiraEditions editions, FieldClient fields) {
        this.jira = jira;
        this.editions = editions;
        this.options = new OptionClient(jira, fields);
    }

    @Override
    public Answer<Optional<HubProject>> project(Instance instance, String key) {
        return read(instance, "/project/" + encoded(key)).map(found -> found.map(JiraLookups::project));
    }

    private static HubProject project(JsonNode json) {
        return new HubProject(
                json.path("id").asText(),
                json.path("key").asText(),
                json.path("name").asText(),
                named(json.path("versions")),
                named(json.path("components")),
                lead(json.path("lead")));
    }

    private static Optional<HubUser> lead(JsonNode user) {
        return user.isObject() ? HubJson.convert(user, WireUser.class).hub() : Optional.empty();
    }

    @Override
    public Answer<List<HubNamed>> names(Instance instance, NameList list, String project) {
        String where = "/project/" + encoded(project);
        return switch (list) {
            case STATUS -> list(instance, where + "/statuses").map(JiraLookups::statuses);
            case TYPE ->
                read(instance, where)
                        .map(found ->
                                named(found.map(json -> json.path("issueTypes")).orElseGet(HubJson::object)));
            case COMPONENT -> list(instance, where + "/components").map(JiraLookups::named);
            case VERSION -> list(instance, where + "/versions").map(JiraLookups::named);
            case PRIORITY -> list(instance, "/priority").map(JiraLookups::named);
            case RESOLUTION -> list(instance, "/resolution").map(JiraLookups::named);
            case LINK -> list(instance, "/issueLinkType").map(json -> named(json.path("issueLinkTypes")));
        };
    }

    /** Each type of issues has statuses of its own; those of one name and id are one. */
    private static List<HubNamed> statuses(JsonNode types) {
        return StreamSupport.stream(types.spliterator(), false)
                .flatMap(type -> StreamSupport.stream(type.path("statuses").spliterator(), false))
                .map(status -> HubNamed.status(
                        status.path("id").asText(),
                        status.path("name").asText(),
                        status.path("statusCategory").path("key").asText("new")))
                .distinct()
                .toList();
    }

    @Override
    public Answer<Boolean> assignable(Instance instance, String project, String userKey) {
        return editions.of(instance).assignable(instance, project, userKey).map(users -> users.stream()
                .anyMatch(user -> user.key().equals(userKey)));
    }

    @Override
    public Answer<HubNamed> makeName(Instance instance, NewName wanted) {
        return switch (wanted.list()) {
            case COMPONENT, VERSION ->
                project(instance, wanted.project())
                        .then(project -> project.isPresent()
                                ? make(instance, wanted, project.get())
                                : Answer.refused("project", "there is no project '" + wanted.project() + "'"));
            case STATUS, PRIORITY, RESOLUTION, TYPE, LINK ->
                Answer.refused("list", "only components and versions can be made in Jira");
        };
    }

    private Answer<HubNamed> make(Instance instance, NewName wanted, HubProject project) {
        ObjectNode body = HubJson.object().put("name", wanted.name());
        boolean component = wanted.list() == NameList.COMPONENT;
        if (component) body.put("project", project.key());
        else body.put("projectId", Long.parseLong(project.idStr()));
        return FindOrMake.named(wanted.name(), () -> names(instance, wanted.list(), project.key()), () -> jira.add(
                        instance, API + (component ? "/component" : "/version"), body)
                .map(JiraLookups::one));
    }

    @Override
    public Answer<HubNamed> makeOption(Instance instance, NewOption wanted) {
        return editions.of(instance)
                .optionsAreFixed()
                .<Answer<HubNamed>>map(why -> Answer.refused("field", why))
                .orElseGet(() -> options.make(instance, wanted));
    }

    @Override
    public String webAddress(Instance instance) {
        return instance.url().toString();
    }

    /** A list; what is not there has none. */
    private Answer<JsonNode> list(Instance instance, String path) {
        return read(instance, path).map(found -> found.orElseGet(HubJson::object));
    }

    private Answer<Optional<JsonNode>> read(Instance instance, String path) {
        // A key of dots would climb in the path.
        if (path.matches(".*/\\.{1,2}(/.*)?")) return Answer.done(Optional.empty());
        Answer<JsonNode> answer = jira.get(instance, API + path);
        return answer instanceof Answer.Gone ? Answer.done(Optional.empty()) : answer.map(Optional::of);
    }

    private static List<HubNamed> named(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(JiraLookups::one)
                .toList();
    }

    private static HubNamed one(JsonNode json) {
        return HubNamed.of(json.path("id").asText(), json.path("name").asText());
    }
}
