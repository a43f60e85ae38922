package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.contracts.Vendor;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Webhooks that vendors really sent. */
final class Recorded {
    private static final Map<String, String> HEADERS = Stream.of(
                    "User-Agent",
                    "X-GitHub-Hook-ID",
                    "X-GitHub-Event",
                    "X-GitHub-Hook-Installation-Target-ID",
                    "X-GitHub-Hook-Installation-Target-Type",
                    "X-GitHub-Delivery",
                    "X-Hub-Signature-256")
            .collect(Collectors.toMap(name -> name, name -> "any"));

    private Recorded() {}

    static Sent sent(Vendor vendor, String event, String file) {
        return sent(event, body(vendor, file));
    }

    static Sent sent(String event, JsonNode body) {
        return new Sent(event, HEADERS, body.toString());
    }

    static JsonNode body(Vendor vendor, String file) {
        return new VendorFiles(vendor).json("recorded/" + file + ".json");
    }

    /** What was recorded, with the change that an example describes: {@code put} and {@code remove} of members {@code at} a place. */
    static Sent changed(Vendor vendor, JsonNode example) {
        var body = body(vendor, example.path("recorded").asText());
        if (body.at(example.path("at").asText()) instanceof ObjectNode place) {
            if (example.path("put") instanceof ObjectNode more) place.setAll(more);
            example.path("remove").forEach(name -> place.remove(name.asText()));
        }
        return sent(example.path("event").asText(), body);
    }
}
