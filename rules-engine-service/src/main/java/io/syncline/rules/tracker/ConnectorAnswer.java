package io.syncline.rules.tracker;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.Failure;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Reads a connector's HTTP answer by status and problem type, never by text. */
final class ConnectorAnswer {
    private static final Duration SOON = Duration.ofSeconds(1);

    private ConnectorAnswer() {}

    static <T> TrackerAnswer<T> read(HttpResponse<byte[]> answer, Class<T> type) {
        if (answer.statusCode() / 100 == 2) return value(answer, type);
        Problem problem = problem(answer);
        return switch (problem.kind()) {
            case "refused" -> new TrackerAnswer.Refused<>(failure(problem));
            case "gone" -> new TrackerAnswer.Gone<>();
            case "unknown" -> new TrackerAnswer.Unknown<>(problem.detail());
            case "try-later" -> new TrackerAnswer.TryLater<>(problem.detail(), retryAfter(answer));
            default -> other(answer, problem);
        };
    }

    private static <T> TrackerAnswer<T> value(HttpResponse<byte[]> answer, Class<T> type) {
        try {
            return new TrackerAnswer.Done<>(HubJson.read(answer.body(), type));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return new TrackerAnswer.Unknown<>("the connector's answer cannot be read");
        }
    }

    private static <T> TrackerAnswer<T> other(HttpResponse<byte[]> answer, Problem problem) {
        boolean ours = answer.statusCode() / 100 == 4 && answer.statusCode() != 404 && answer.statusCode() != 429;
        if (ours) return new TrackerAnswer.Refused<>(failure(problem));
        return new TrackerAnswer.TryLater<>(problem.detail(), retryAfter(answer));
    }

    private static Failure failure(Problem problem) {
        return new Failure(
                problem.detail(),
                Optional.empty(),
                Optional.empty(),
                problem.errors().stream()
                        .map(FieldError::field)
                        .filter(f -> !f.isEmpty())
                        .findFirst());
    }

    private static Problem problem(HttpResponse<byte[]> answer) {
        try {
            return HubJson.read(answer.body(), Problem.class);
        } catch (UncheckedIOException | IllegalArgumentException | NullPointerException e) {
            return Problem.of(answer.statusCode(), "other", "Error", "the connector answered " + answer.statusCode());
        }
    }

    private static Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
                .orElse(SOON);
    }
}
