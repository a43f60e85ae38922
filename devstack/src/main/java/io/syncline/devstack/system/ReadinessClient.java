package io.syncline.devstack.system;

import io.syncline.devstack.part.Readiness;
import io.syncline.embedded.ReadyLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks whether a part serves. */
public final class ReadinessClient {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    boolean ready(RunningPart running) {
        return switch (running.part().readiness()) {
            case Readiness.Printed() ->
                running.output().lines().anyMatch(line -> ReadyLine.parse(line).isPresent());
            case Readiness.Answers answers -> answers.urls().stream().allMatch(this::answers);
        };
    }

    /** Whether a GET is answered with 200. */
    public boolean answers(URI url) {
        try {
            var request = HttpRequest.newBuilder(url).timeout(LIMIT).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
