package io.syncline.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is done about a fault of a document. */
sealed interface Remedy {
    /** Another value at a place of a document, where the vendor's is wrong; refused once the vendor's is another than it {@code was}. */
    record Repair(String file, JsonPointer at, JsonNode was, JsonNode now) {
        void apply(JsonNode document) {
            var present = document.at(at);
            if (!present.equals(was))
                throw new IllegalStateException("%s has at %s now: %s".formatted(file, at, present));
            var parent = document.at(at.head());
            var last = at.last().getMatchingProperty();
            if (parent instanceof ObjectNode object && now.isMissingNode()) object.remove(last);
            else if (parent instanceof ObjectNode object) object.set(last, now);
            else if (parent instanceof ArrayNode list) list.set(at.last().getMatchingIndex(), now);
            else throw new IllegalStateException("%s has nothing to repair at %s".formatted(file, at));
        }
    }

    /** The document is put right in places, and then checked against. */
    record Repaired(List<Repair> repairs) implements Remedy {
        public Repaired {
            repairs = List.copyOf(repairs);
        }
    }

    /** The same mistake is put right all over the document. */
    record Rewritten(Rewrite rewrite) implements Remedy {}

    /**
     * What the validator says is passed over: patterns of the whole operation and of a part of the problem.
     *
     * @param body what the request must be, to the letter; empty: anything
     */
    record PassedOver(Pattern operation, Pattern problem, Optional<String> body) implements Remedy {
        boolean fits(Violation violation, Asked asked) {
            return body.stream().allMatch(asked.body()::equals)
                    && operation.matcher(violation.operation()).matches()
                    && problem.matcher(violation.problem()).find();
        }
    }

    static Remedy parse(JsonNode json) {
        if (json.has("repairs"))
            return new Repaired(
                    json.path("repairs").valueStream().map(Remedy::repair).toList());
        if (json.has("rewrite"))
            return new Rewritten(Rewrite.valueOf(json.path("rewrite").asText().toUpperCase(Locale.ROOT)));
        var passed = json.path("passedOver");
        if (!passed.isObject()) throw new IllegalArgumentException("no remedy in " + json);
        return new PassedOver(
                Pattern.compile(passed.path("operation").asText()),
                Pattern.compile(passed.path("problem").asText()),
                passed.optional("body").map(JsonNode::toString));
    }

    private static Repair repair(JsonNode json) {
        return new Repair(
                json.path("file").asText(),
                JsonPointer.compile(json.path("at").asText()),
                json.path("was"),
                json.path("now"));
    }
}
