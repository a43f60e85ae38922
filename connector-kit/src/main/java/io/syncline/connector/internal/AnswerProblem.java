package io.syncline.connector.internal;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import io.syncline.service.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer other than the value looks like over HTTP. */
final class AnswerProblem {
    private static final String PREFIX = "urn:syncline:problem:";

    private AnswerProblem() {}

    /** The value, or the problem details that say why there is none. */
    static <T> T orThrow(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(Optional<String> field, String message) -> throw refused(field, message);
            case Answer.TryLater<T>(String reason, Duration after) -> throw tryLater(reason, after);
            case Answer.Unknown<T>(String message) ->
                throw new ProblemException(Problem.of(502, "unknown", "It may or may not have been done", message));
            case Answer.Gone<T>(String message) ->
                throw new ProblemException(Problem.of(404, "gone", "The entity is not there", message));
        };
    }

    static ProblemException noInstance(InstanceId id) {
        return new ProblemException(
                Problem.of(404, "no-instance", "Not found", "instance " + id + " is not known to this connector"));
    }

    static ProblemException tryLater(String reason, Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return new ProblemException(
                Problem.of(503, "try-later", "Try again later", reason),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    private static ProblemException refused(Optional<String> field, String message) {
        List<FieldError> errors =
                field.map(name -> new FieldError(name, message)).stream().toList();
        return new ProblemException(new Problem(PREFIX + "refused", "The tracker refuses it", 422, message, errors));
    }
}
