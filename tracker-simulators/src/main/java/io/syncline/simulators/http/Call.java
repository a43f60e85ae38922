package io.syncline.simulators.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, fully read. Paths are raw (still percent-encoded); header names are lower case; {@code params} holds
 * the decoded path parameters once a route matched.
 */
public record Call(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body,
        List<Upload> uploads,
        Map<String, String> params) {
    public Call {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        uploads = List.copyOf(uploads);
        params = Map.copyOf(params);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(v -> !v.isEmpty()).map(List::getFirst);
    }

    /** All values of a query parameter, repeated or separated by commas. */
    public List<String> queryList(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(v -> List.of(v.split(",")).stream())
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** A number in the query; 400 when it is none. */
    public int queryInt(String name, int otherwise) {
        try {
            return query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Refused(Answer.text(400, name + " is not a number"), e);
        }
    }

    /** A path parameter of the matched route; asking for one the route does not have is a bug. */
    public String param(String name) {
        var value = params.get(name);
        if (value == null) throw new IllegalArgumentException("route has no parameter " + name);
        return value;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; missing for an empty body; refused with 400 when it is not JSON. */
    public JsonNode json() {
        return Json.parse(body);
    }

    /** The same request with another body. */
    public Call withBody(byte[] other) {
        return new Call(method, path, query, headers, other, uploads, params);
    }

    /** The same request with this header, and no other of that name. */
    public Call withHeader(String name, String value) {
        var other = new HashMap<>(headers);
        other.put(name.toLowerCase(Locale.ROOT), value);
        return new Call(method, path, query, other, body, uploads, params);
    }

    Call with(Map<String, String> matched) {
        return new Call(method, path, query, headers, body, uploads, matched);
    }
}
