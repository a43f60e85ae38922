package io.syncline.connector.internal;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.event.TrackerStep;
import io.syncline.service.step.StepHeader;
import io.syncline.service.step.StepTape;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.Supplier;

/** Tells with an answer, whatever it is, what was done to the tracker for it. */
final class StepPublisher {
    private StepPublisher() {}

    static <T> T told(HttpServerResponse response, Supplier<Answer<T>> write) {
        return StepTape.during(() -> {
            Answer<T> answer = write.get();
            List<TrackerStep> steps = StepTape.sofar();
            if (!steps.isEmpty()) response.putHeader(StepHeader.NAME, StepHeader.write(steps));
            return AnswerProblem.orThrow(answer);
        });
    }
}
