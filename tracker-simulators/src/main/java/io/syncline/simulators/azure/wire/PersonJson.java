package io.syncline.simulators.azure.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.http.Json;

/** People in the forms in which Azure DevOps shows them. */
public final class PersonJson {
    private final Addresses addresses;

    public PersonJson(Addresses addresses) {
        this.addresses = addresses;
    }

    /** An identity reference, as in fields of REST answers. */
    public ObjectNode reference(Person person) {
        ObjectNode json = Json.object()
                .put("displayName", person.displayName())
                .put("url", addresses.api("/Identities/" + person.id()));
        json.set("_links", links(person));
        return json.put("id", person.id())
                .put("uniqueName", person.uniqueName())
                .put("imageUrl", avatar(person))
                .put("descriptor", person.descriptor());
    }

    /** As {@link #reference}, with the combined name that updates and webhooks carry. */
    public ObjectNode reviser(Person person) {
        return reference(person).put("name", person.combined());
    }

    /** The form of {@code _apis/identities}. */
    public ObjectNode identity(Person person) {
        ObjectNode json = Json.object()
                .put("id", person.id())
                .put("descriptor", person.descriptor())
                .put("subjectDescriptor", person.descriptor())
                .put("providerDisplayName", person.displayName())
                .put("isActive", true)
                .put("isContainer", false)
                .put("resourceVersion", 2)
                .put("metaTypeId", 0);
        json.putArray("members");
        json.putArray("memberOf");
        json.putArray("memberIds");
        ObjectNode properties = json.putObject("properties");
        for (String name : new String[] {"Account", "Mail"})
            properties.putObject(name).put("$type", "System.String").put("$value", person.uniqueName());
        return json;
    }

    private ObjectNode links(Person person) {
        ObjectNode json = Json.object();
        json.putObject("avatar").put("href", avatar(person));
        return json;
    }

    private String avatar(Person person) {
        return addresses.api("/GraphProfile/MemberAvatars/" + person.descriptor());
    }
}
