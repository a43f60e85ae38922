package io.syncline.simulators.github.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GitHub's "no": a status and the words and field errors that go with it. */
public final class GithubProblem extends RuntimeException {
    private final int status;
    private final transient List<Map<String, Object>> errors;

    private GithubProblem(int status, String message, List<Map<String, Object>> errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }

    public static GithubProblem notFound() {
        return new GithubProblem(404, "Not Found", List.of());
    }

    public static GithubProblem of(int status, String message) {
        return new GithubProblem(status, message, List.of());
    }

    public static GithubProblem invalid(String resource, String field, String code) {
        return new GithubProblem(
                422, "Validation Failed", List.of(Map.of("resource", resource, "field", field, "code", code)));
    }

    public static GithubProblem invalidValue(String resource, String field, Object value) {
        return new GithubProblem(
                422,
                "Validation Failed",
                List.of(Map.of("value", value, "resource", resource, "field", field, "code", "invalid")));
    }

    public static GithubProblem custom(String resource, String field, String message) {
        return new GithubProblem(
                422,
                "Validation Failed",
                List.of(Map.of("resource", resource, "field", field, "code", "custom", "message", message)));
    }

    public int status() {
        return status;
    }

    public Optional<List<Map<String, Object>>> errors() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors);
    }
}
