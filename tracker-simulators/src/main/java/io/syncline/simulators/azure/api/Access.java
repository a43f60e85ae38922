package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.AzureWorld;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Finds who calls and what the path is about, or refuses as Azure DevOps does. */
public final class Access {
    private final AzureWorld world;
    private final Gate gate;

    public Access(AzureWorld world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    AzureWorld world() {
        return world;
    }

    /** Whose personal access token the request carries, as the password of basic authentication; or whose token of Entra. */
    public Optional<Person> known(Call call) {
        return call.header("Authorization").flatMap(this::token).flatMap(token -> world.people().stream()
                .filter(person -> person.token().equals(token))
                .findFirst());
    }

    private Optional<String> token(String header) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7))
            return gate.owner(header.substring(7).strip());
        return Optional.of(header)
                .filter(text -> text.regionMatches(true, 0, "Basic ", 0, 6))
                .map(text -> password(text.substring(6).strip()));
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** As {@link #known}, but 401 when there is none. */
    public Person actor(Call call) {
        return known(call)
                .orElseThrow(() -> new Refused(
                        Answer.empty(401).with("WWW-Authenticate", "Basic realm=\"https://dev.azure.com/acme\"")));
    }

    /** The project of the path when it names one; 404 when it names one that is not. */
    Optional<Project> scope(Call call) {
        return Optional.ofNullable(call.params().get("project")).map(world::project);
    }

    Project project(Call call) {
        return scope(call)
                .orElseThrow(() -> AzureProblem.of(
                        400, "VssPropertyValidationException", "A project name is required for this request."));
    }

    WorkItem item(Call call) {
        WorkItem item = world.item(number(call, "id"));
        if (scope(call).filter(project -> !project.equals(item.project())).isPresent())
            throw AzureProblem.noItem(item.id());
        return item;
    }

    static int number(Call call, String name) {
        String text = call.param(name);
        if (!text.matches("\\d{1,9}"))
            throw AzureProblem.of(404, "VssResourceNotFoundException", "The resource '" + text + "' cannot be found.");
        return Integer.parseInt(text);
    }

    static boolean flag(Call call, String name) {
        return call.query(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** A list in the envelope of this API. */
    static Answer list(java.util.List<ObjectNode> items) {
        ArrayNode array = Json.array(items);
        ObjectNode json = Json.object().put("count", array.size());
        json.set("value", array);
        return Answer.ok(json);
    }
}
