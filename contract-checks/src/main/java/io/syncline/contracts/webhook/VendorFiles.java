package io.syncline.contracts.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syncline.contracts.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** What we have of a vendor, as JSON. */
record VendorFiles(Vendor vendor) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json(String file) {
        var name = "/contracts/" + vendor.name().toLowerCase(Locale.ROOT) + "/" + file;
        try (var in = Objects.requireNonNull(VendorFiles.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + body, e);
        }
    }
}
