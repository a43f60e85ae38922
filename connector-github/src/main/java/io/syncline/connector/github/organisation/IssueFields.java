package io.syncline.connector.github.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.lookup.ShortMemory;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.lookup.NewOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The issue fields of organisations, remembered for a minute. Only administrators of an organisation may change them. Thread-safe.
 *
 * @see <a href="https://docs.github.com/rest/orgs/issue-fields">REST API endpoints for organization issue fields</a>
 */
public final class IssueFields {
    private static final String NEW_COLOR = "gray";

    private final GithubClient client;
    private final ShortMemory<Place, FieldCatalog> recent;

    public IssueFields(GithubClient client, Clock clock) {
        this.client = client;
        this.recent = new ShortMemory<>(clock, Place.FRESH);
    }

    /** The fields of an owner's issues. Whoever may not see them has none: issues are read and written all the same. */
    public Answer<FieldCatalog> of(Site site, String owner) {
        return recent.answer(Place.of(site, owner), found -> true, () -> ask(site, owner));
    }

    /** As {@link #of}, but asked anew when there are fields and what is remembered of them is not enough. */
    public Answer<FieldCatalog> with(Site site, String owner, Predicate<FieldCatalog> enough) {
        return of(site, owner)
                .then(known -> known.fields().isEmpty() || enough.test(known)
                        ? Answer.done(known)
                        : recent.fresh(Place.of(site, owner), found -> true, () -> ask(site, owner)));
    }

    private Answer<FieldCatalog> ask(Site site, String owner) {
        Answer<IssueField[]> fields = client.get(site, path(owner), IssueField[].class);
        boolean hidden = fields instanceof Answer.Gone
                || fields instanceof Answer.Refused<IssueField[]>(Optional<String> field, String message)
                        && field.filter(name -> name.startsWith("credentials")).isEmpty();
        return hidden ? Answer.done(FieldCatalog.NONE) : fields.map(found -> new FieldCatalog(List.of(found)));
    }

    /** Adds an option to a select field; one that is there already is found. */
    public Answer<HubNamed> makeOption(Site site, String organisation, NewOption wanted) {
        return FindOrMake.named(
                wanted.text(), () -> field(site, organisation, wanted.field()).map(IssueFields::options), () -> field(
                                site, organisation, wanted.field())
                        .then(field -> add(site, organisation, field, wanted.text())));
    }

    /** As it is now: a change of the list of options must send all of them. */
    private Answer<IssueField> field(Site site, String organisation, String name) {
        return recent.fresh(Place.of(site, organisation), found -> true, () -> ask(site, organisation))
                .then(catalog -> {
                    if (catalog.fields().isEmpty()) {
                        return Answer.refused(
                                "field", organisation + " has no issue fields, or the account may not see them");
                    }
                    return catalog.find(name)
                            .filter(IssueField::choice)
                            .map(Answer::done)
                            .orElseGet(() ->
                                    Answer.refused("field", organisation + " has no select field '" + name + "'"));
                });
    }

    /** GitHub replaces the whole list: what is sent back with its id stays. */
    private Answer<HubNamed> add(Site site, String organisation, IssueField field, String text) {
        ObjectNode body = HubJson.object();
        ArrayNode options = body.putArray("options");
        int last = 0;
        for (JsonNode option : field.options()) {
            last = Math.max(last, option.path("priority").asInt(0));
            options.add(kept(option));
        }
        options.addObject().put("name", text).put("color", NEW_COLOR).put("priority", last + 1);
        Answer<IssueField> changed = client.patch(site, path(organisation) + "/" + field.id(), body, IssueField.class);
        recent.forget(Place.of(site, organisation)::equals);
        return changed.then(now -> options(now).stream()
                .filter(option -> option.name().equalsIgnoreCase(text))
                .findFirst()
                .map(Answer::done)
                .orElseGet(() -> Answer.refused("field", "GitHub did not add the option '" + text + "'")));
    }

    private static ObjectNode kept(JsonNode option) {
        ObjectNode kept = HubJson.object();
        for (String name : List.of("id", "name", "description", "color", "priority")) {
            if (option.hasNonNull(name)) kept.set(name, option.get(name));
        }
        if (!kept.has("color")) kept.put("color", NEW_COLOR);
        if (!kept.has("priority")) kept.put("priority", 0);
        return kept;
    }

    private static List<HubNamed> options(IssueField field) {
        return field.options().stream()
                .map(option -> HubNamed.of(
                        option.path("id").asText(), option.path("name").asText()))
                .toList();
    }

    private static String path(String organisation) {
        return "/orgs/" + organisation + "/issue-fields";
    }
}
