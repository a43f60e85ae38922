package io.syncline.simulators.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.syncline.simulators.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares the shape of ours with that of a recorded body: every key there must be here, with the same JSON type. */
public final class Shape {
    private Shape() {}

    /** A recorded body from the test resources. */
    public static JsonNode recorded(String path) {
        try (var in = Shape.class.getResourceAsStream("/" + path)) {
            if (in == null) throw new IllegalArgumentException("no resource " + path);
            return Json.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is missing or of another type, as paths. Null fits anything; {@code exempt} keys are passed over. */
    public static List<String> differences(JsonNode recorded, JsonNode ours, Set<String> exempt) {
        List<String> found = new ArrayList<>();
        compare("", recorded, ours, exempt, found);
        return found;
    }

    private static void compare(String path, JsonNode recorded, JsonNode ours, Set<String> exempt, List<String> found) {
        if (recorded.isNull() || ours.isNull()) return;
        if (type(recorded) != type(ours)) {
            found.add(path + ": " + recorded.getNodeType() + " recorded, here " + ours.getNodeType());
            return;
        }
        recorded.fieldNames().forEachRemaining(name -> {
            if (exempt.contains(name)) return;
            if (ours.has(name)) compare(path + "/" + name, recorded.get(name), ours.get(name), exempt, found);
            else found.add(path + "/" + name + ": missing");
        });
        if (recorded.isArray() && !recorded.isEmpty() && !ours.isEmpty())
            compare(path + "/0", recorded.get(0), ours.get(0), exempt, found);
    }

    private static JsonNodeType type(JsonNode node) {
        return node.getNodeType();
    }
}
