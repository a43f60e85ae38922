package io.syncline.connector.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A tracker's "no" in its own words.
 *
 * @param field hub field that is to blame, where the tracker says so
 */
public record Refusal(Optional<String> field, String message) {

    /** How one vendor words its refusals. */
    @FunctionalInterface
    public interface Reader {
        /** Reads the body of an error; a missing node when it had none. */
        Refusal read(JsonNode body);
    }
}
