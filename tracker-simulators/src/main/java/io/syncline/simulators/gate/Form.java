package io.syncline.simulators.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The fields that a client sends to a token endpoint: as a form, or as JSON where the vendor takes that too. */
public record Form(Map<String, String> fields) {
    public static Form of(Call call) {
        Map<String, String> fields = new TreeMap<>();
        if (call.header("Content-Type").filter(type -> type.contains("json")).isPresent()) {
            JsonNode json = call.json();
            json.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            return new Form(fields);
        }
        Arrays.stream(call.text().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(decoded(pair[0]), decoded(pair[1])));
        return new Form(fields);
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What a token endpoint answers. */
    public static JsonNode token(String token, long seconds) {
        return Json.object()
                .put("token_type", "Bearer")
                .put("access_token", token)
                .put("expires_in", seconds);
    }
}
