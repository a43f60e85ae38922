package io.syncline.service.web;

import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends a request with these problem details. For the edge only: plain code returns outcomes. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** With extra response headers such as {@code Retry-After}. */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.title());
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** 400 or 422 about one field. */
    public static ProblemException field(int status, String field, String message) {
        return fields(status, List.of(new FieldError(field, message)));
    }

    /** 400 or 422 about these fields. */
    public static ProblemException fields(int status, List<FieldError> errors) {
        String detail = errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; "));
        return new ProblemException(
                new Problem("urn:syncline:problem:invalid", "The request is not valid", status, detail, errors));
    }

    /** 404 for a thing named by {@code what}. */
    public static ProblemException notFound(String what) {
        return new ProblemException(Problem.of(404, "not-found", "Not found", what + " does not exist"));
    }

    /** 409: right in form, but not in this state. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "conflict", "Not possible in this state", detail));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
