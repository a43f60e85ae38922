package io.syncline.connector.attachment;

import io.syncline.connector.http.WatchedStream;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentSource;
import io.syncline.hub.problem.Problem;
import io.syncline.service.kafka.TraceHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens attachments at the connector of their tracker, by its internal API. Blocks; thread-safe. */
public final class SourceClient implements SourceBytes {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int WORDS = 64 * 1024;

    private final String token;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /**
     * @param token the service token
     * @param patience how long nothing may come
     */
    public SourceClient(String token, Duration patience) {
        this.token = token;
        this.patience = patience;
    }

    @Override
    public Answer<AttachmentContent> open(AttachmentSource source) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(source)).header("Authorization", "Bearer " + token);
        TraceHeaders.inject(request::setHeader);
        var answer = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try {
            return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return later("the source's connector does not answer");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return later("stopping");
        } catch (ExecutionException | IOException e) {
            return later("the source's connector is down");
        }
    }

    private Answer<AttachmentContent> read(HttpResponse<InputStream> response) throws IOException {
        InputStream stream = new WatchedStream(response.body(), patience);
        if (response.statusCode() == 200) {
            return Answer.done(new AttachmentContent(
                    stream,
                    response.headers().firstValueAsLong("Content-Length").orElse(-1)));
        }
        try (stream) {
            return problem(response, stream.readNBytes(WORDS));
        }
    }

    private static Answer<AttachmentContent> problem(HttpResponse<?> response, byte[] body) {
        Problem problem = problem(response.statusCode(), body);
        return switch (problem.kind()) {
            case "refused" -> Answer.refused(problem.detail());
            case "gone" -> new Answer.Gone<>(problem.detail());
            default ->
                new Answer.TryLater<>(
                        problem.detail(),
                        response.headers()
                                .firstValue("Retry-After")
                                .filter(text -> text.matches("\\d{1,6}"))
                                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                                .orElse(SOON));
        };
    }

    private static Problem problem(int status, byte[] body) {
        try {
            return HubJson.read(body, Problem.class);
        } catch (UncheckedIOException | IllegalArgumentException | NullPointerException e) {
            return Problem.of(status, "other", "Error", "the source's connector answered " + status);
        }
    }

    private static Answer<AttachmentContent> later(String why) {
        return new Answer.TryLater<>(why, SOON);
    }

    private static URI uri(AttachmentSource source) {
        return URI.create(source.connector() + "/internal/v1/instances/" + source.instance() + "/entities/"
                + encoded(source.entity()) + "/attachments/" + encoded(source.attachment()) + "/content");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
