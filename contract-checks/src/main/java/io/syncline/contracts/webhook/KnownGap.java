package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.contracts.Vendor;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What documents or recordings do not know of a vendor's webhooks, though it is so.
 *
 * @param why how we know
 * @param example a webhook as it truly happens, which is complained of without this entry
 */
record KnownGap(String why, Remedy remedy, JsonNode example) {
    KnownGap {
        if (why.isBlank()) throw new IllegalArgumentException("no reason for " + remedy);
    }

    sealed interface Remedy {}

    /** Complaints that fit are passed over: patterns of the whole event and of the whole complaint. */
    record PassedOver(Pattern event, Pattern complaint) implements Remedy {}

    /** A member that objects have wherever they have another one. */
    record Added(String beside, String name, JsonNode schema) implements Remedy {}

    static List<KnownGap> of(Vendor vendor) {
        return new VendorFiles(vendor)
                .json("known-webhook-gaps.json")
                .valueStream()
                .map(KnownGap::parse)
                .toList();
    }

    boolean passes(String event, String complaint) {
        return remedy instanceof PassedOver passed
                && passed.event().matcher(event).matches()
                && passed.complaint().matcher(complaint).matches();
    }

    /** Adds its member to the schema of an object, if it belongs there. */
    void complete(ObjectNode properties) {
        if (remedy instanceof Added added && properties.has(added.beside()) && !properties.has(added.name()))
            properties.set(added.name(), added.schema());
    }

    private static KnownGap parse(JsonNode json) {
        return new KnownGap(json.path("why").asText(), remedy(json), json.path("example"));
    }

    private static Remedy remedy(JsonNode json) {
        var added = json.path("added");
        if (added.isObject())
            return new Added(added.path("beside").asText(), added.path("name").asText(), added.path("schema"));
        var passed = json.path("passedOver");
        if (!passed.isObject()) throw new IllegalArgumentException("no remedy in " + json);
        return new PassedOver(
                Pattern.compile(passed.path("event").asText(".*")),
                Pattern.compile(passed.path("complaint").asText()));
    }
}
