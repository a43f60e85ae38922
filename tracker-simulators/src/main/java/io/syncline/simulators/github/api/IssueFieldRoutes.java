package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.github.wire.FieldJson;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.IssueField;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Issue fields of the organisation. Only the bot administers it. */
public final class IssueFieldRoutes {
    private static final String ALL = "/orgs/{org}/issue-fields";
    private static final Set<String> COLORS =
            Set.of("gray", "blue", "green", "yellow", "orange", "red", "pink", "purple");

    private final Access access;

    public IssueFieldRoutes(Access access) {
        this.access = access;
    }

    public void addTo(Routes routes) {
        routes.get(ALL, this::list).patch(ALL + "/{id}", this::edit);
    }

    private Answer list(Call call) {
        organisation(call);
        return Answer.ok(Json.array(
                access.world().fields().stream().map(FieldJson::field).toList()));
    }

    private Answer edit(Call call) {
        organisation(call);
        if (!access.actor(call).login().equals("syncline-bot")) {
            throw GithubProblem.of(403, "Must be an owner of this organization");
        }
        long id = Access.number(call, "id");
        IssueField field = access.world().fields().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(GithubProblem::notFound);
        JsonNode options = Input.of(call).json().path("options");
        if (!options.isArray()) return Answer.ok(FieldJson.field(field));
        if (!field.select()) throw GithubProblem.of(422, "Options can only be set for select fields");
        return Answer.ok(FieldJson.field(access.world().replaceOptions(id, read(options))));
    }

    private static List<IssueField.Option> read(JsonNode options) {
        List<IssueField.Option> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode option : options) {
            String name = option.path("name").asText("");
            String color = option.path("color").asText("");
            if (name.isBlank()
                    || !COLORS.contains(color)
                    || !option.path("priority").isInt()) {
                throw GithubProblem.of(422, "Invalid request.\n\nAn option needs name, color and priority.");
            }
            if (!names.add(name)) throw GithubProblem.of(422, "Option names must be unique");
            Optional<String> description =
                    Optional.ofNullable(option.path("description").textValue());
            read.add(new IssueField.Option(
                    option.path("id").asLong(0),
                    name,
                    description,
                    color,
                    option.path("priority").asInt()));
        }
        return read;
    }

    private void organisation(Call call) {
        access.world()
                .account(call.param("org"))
                .filter(account -> account.kind() == Account.Kind.ORGANIZATION)
                .orElseThrow(GithubProblem::notFound);
    }
}
