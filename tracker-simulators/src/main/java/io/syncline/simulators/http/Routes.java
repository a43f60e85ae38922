package io.syncline.simulators.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The paths a tracker answers. Templates have segments {@code {name}} for one segment and, at the end, {@code {name*}}
 * for all that remain. Literal segments match without regard to case when asked for. The first route added wins.
 */
public final class Routes {
    private record Route(String method, List<String> template, Function<Call, Answer> handler) {}

    private final List<Route> routes = new ArrayList<>();
    private final boolean ignoreCase;

    private Routes(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    public static Routes exact() {
        return new Routes(false);
    }

    public static Routes ignoringCase() {
        return new Routes(true);
    }

    public Routes get(String template, Function<Call, Answer> handler) {
        return on("GET", template, handler);
    }

    public Routes post(String template, Function<Call, Answer> handler) {
        return on("POST", template, handler);
    }

    public Routes put(String template, Function<Call, Answer> handler) {
        return on("PUT", template, handler);
    }

    public Routes patch(String template, Function<Call, Answer> handler) {
        return on("PATCH", template, handler);
    }

    public Routes delete(String template, Function<Call, Answer> handler) {
        return on("DELETE", template, handler);
    }

    public Routes on(String method, String template, Function<Call, Answer> handler) {
        routes.add(new Route(method, segments(template), handler));
        return this;
    }

    /** The answer of the first matching route; empty when no route has this method and path. */
    public Optional<Answer> answer(Call call) {
        var path = segments(call.path());
        for (var route : routes) {
            if (!route.method().equals(call.method())) continue;
            var params = match(route.template(), path);
            if (params.isPresent()) return Optional.of(route.handler().apply(call.with(params.get())));
        }
        return Optional.empty();
    }

    /** Whether any route has this path, whatever its method: tells 405 from 404. */
    public boolean knows(String path) {
        var segments = segments(path);
        return routes.stream().anyMatch(r -> match(r.template(), segments).isPresent());
    }

    private Optional<Map<String, String>> match(List<String> template, List<String> path) {
        var params = new HashMap<String, String>();
        for (int i = 0; i < template.size(); i++) {
            var part = template.get(i);
            if (part.endsWith("*}")) {
                var rest = path.subList(Math.min(i, path.size()), path.size());
                params.put(part.substring(1, part.length() - 2), decoded(String.join("/", rest)));
                return Optional.of(params);
            }
            if (i >= path.size()) return Optional.empty();
            if (part.startsWith("{")) params.put(part.substring(1, part.length() - 1), decoded(path.get(i)));
            else if (!same(part, decoded(path.get(i)))) return Optional.empty();
        }
        return template.size() == path.size() ? Optional.of(params) : Optional.empty();
    }

    private boolean same(String literal, String segment) {
        return ignoreCase ? literal.equalsIgnoreCase(segment) : literal.equals(segment);
    }

    private static String decoded(String segment) {
        try {
            // A plus is a plus in a path; only the decoder of forms thinks otherwise.
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(Answer.text(400, "malformed path"), e);
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/")).stream().filter(s -> !s.isEmpty()).toList();
    }
}
