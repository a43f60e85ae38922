package io.syncline.script.helper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syncline.script.facade.Arguments;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.HttpReply;
import io.syncline.script.value.JsonReader;
import io.syncline.script.value.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code httpClient}: the local instance's own API with its credentials, and nothing else. */
public final class HttpClientHelper extends ScriptHelper {
    public static final List<String> SIGNATURES = List.of(
            "get(path)",
            "post(path, body)",
            "put(path, body)",
            "patch(path, body)",
            "delete(path)",
            "http(method, path, body, query, headers) { response -> }");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalSide side;

    public HttpClientHelper(LocalSide side) {
        super("httpClient", SIGNATURES);
        this.side = side;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "get", "post", "put", "patch", "delete" -> simple(name.toUpperCase(Locale.ROOT), arguments);
            case "http" -> full(arguments);
            default -> throw unknown(name);
        };
    }

    private @Nullable Object simple(String method, Arguments arguments) {
        HttpAsk ask = new HttpAsk(method, path(arguments, 0), body(arguments.value(1)), Map.of(), Map.of());
        HttpReply reply = side.ask(tracker -> tracker.http(ask));
        if (reply.status() == 404 && method.equals("GET")) return null;
        if (reply.status() >= 400) {
            throw new ScriptTrouble("httpClient." + method.toLowerCase(Locale.ROOT) + "('" + ask.path()
                    + "') was answered with status " + reply.status());
        }
        return JsonReader.raw(reply.body());
    }

    private @Nullable Object full(Arguments arguments) {
        String method = arguments.needText(0, "a method").toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) throw new ScriptTrouble("httpClient.http(..) has no method '" + method + "'");
        HttpAsk ask = new HttpAsk(
                method, path(arguments, 1), body(arguments.value(2)), texts(arguments, 3), texts(arguments, 4));
        HttpReply reply = side.ask(tracker -> tracker.http(ask));
        Map<String, @Nullable Object> response = response(reply);
        Optional<Callable> block = arguments.block(arguments.count() - 1);
        if (block.isEmpty()) return response;
        return block.get().parameters() == 2
                ? block.get().call(Map.of("method", method, "path", ask.path()), response)
                : block.get().call(response);
    }

    private static Map<String, @Nullable Object> response(HttpReply reply) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("status", reply.status());
        response.put("code", reply.status());
        response.put("body", JsonReader.raw(reply.body()));
        response.put(
                "text",
                reply.body().isTextual()
                        ? reply.body().textValue()
                        : reply.body().toString());
        response.put("headers", Collections.unmodifiableMap(new LinkedHashMap<>(reply.headers())));
        return response;
    }

    private static String path(Arguments arguments, int index) {
        String path = arguments.needText(index, "a path such as '/rest/api/2/issue/UD-1'");
        if (!path.startsWith("/")
                || path.startsWith("//")
                || path.contains("..")
                || path.matches(".*[\\\\@\\p{Cntrl}].*|.*://.*")) {
            throw ScriptStop.refused(
                    "httpClient reaches the local instance only; write a path that starts with '/', not '" + path
                            + "'");
        }
        return path;
    }

    /** A text that is JSON is sent as such; anything else as JSON of what it is. */
    private static JsonNode body(@Nullable Object body) {
        if (body instanceof CharSequence text && !text.isEmpty()) {
            try {
                return JSON.readTree(text.toString());
            } catch (JsonProcessingException e) {
                return JsonWriter.of("the body", text);
            }
        }
        return JsonWriter.of("the body", body instanceof Callable ? null : body);
    }

    private static Map<String, String> texts(Arguments arguments, int index) {
        Map<String, String> texts = new LinkedHashMap<>();
        arguments.map(index).ifPresent(map -> map.forEach((name, value) -> texts.put(TextForm.of(name), value(value))));
        return texts;
    }

    private static String value(@Nullable Object value) {
        return value instanceof List<?> list && list.size() == 1 ? TextForm.of(list.getFirst()) : TextForm.of(value);
    }
}
