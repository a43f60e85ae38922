package io.syncline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where a vendor's document is wrong about its vendor. Repaired where that is possible, so that the rest is still checked; otherwise
 * what the validator says of it is passed over.
 *
 * @param rule what the validator calls the example's violation
 * @param why how we know that the document is at fault
 * @param remedy what we do about it
 * @param example an exchange as it truly happens, which the document as it is rejects
 */
record KnownFault(String name, String rule, String why, Remedy remedy, Exchange example) {
    KnownFault {
        if (why.isBlank()) throw new IllegalArgumentException("no reason for " + name);
    }

    boolean passes(Violation violation, Asked asked) {
        return remedy instanceof Remedy.PassedOver passed
                && rule.equals(violation.rule())
                && passed.fits(violation, asked);
    }

    /** Puts the document right, if that is the remedy. */
    void repair(String file, ObjectNode document) {
        switch (remedy) {
            case Remedy.Repaired(var repairs) ->
                repairs.stream().filter(r -> r.file().equals(file)).forEach(r -> r.apply(document));
            case Remedy.Rewritten(var rewrite) -> rewrite.apply(document);
            case Remedy.PassedOver passed -> {}
        }
    }

    static KnownFault parse(JsonNode json) {
        return new KnownFault(
                json.path("name").asText(),
                json.path("rule").asText(),
                json.path("why").asText(),
                Remedy.parse(json),
                Exchange.parse(json.path("example")));
    }
}
