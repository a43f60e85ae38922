package io.syncline.rules.story;

import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import java.util.List;
import java.util.Map;

/** What the fake connector answers instead of the value. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private Refusal(Problem problem, Map<String, String> headers) {
        super(problem.detail());
        this.problem = problem;
        this.headers = headers;
    }

    static Refusal field(String field, String message) {
        return new Refusal(
                new Problem(
                        "urn:syncline:problem:refused",
                        "The tracker refuses it",
                        422,
                        message,
                        List.of(new FieldError(field, message))),
                Map.of());
    }

    static Refusal tryLater(int seconds) {
        return new Refusal(
                Problem.of(503, "try-later", "Try again later", "the tracker asks for a pause"),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    static Refusal unknown() {
        return new Refusal(
                Problem.of(502, "unknown", "It may or may not have been done", "the answer was lost"), Map.of());
    }

    static Refusal gone() {
        return new Refusal(Problem.of(404, "gone", "The entity is not there", "no such entity"), Map.of());
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
