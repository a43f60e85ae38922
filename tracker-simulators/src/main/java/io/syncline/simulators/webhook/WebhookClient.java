package io.syncline.simulators.webhook;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Delivers webhooks by HTTP; an answer later than ten seconds is a failure. */
public final class WebhookClient implements Courier {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final HttpClient http;
    private final Context context;
    private final Clock clock;

    public WebhookClient(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.clock = clock;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setMaxPoolSize(50)
                .setTrustAll(true)
                .setVerifyHost(false));
    }

    @Override
    public CompletionStage<Attempt> post(URI url, Map<String, String> headers, byte[] body) {
        var start = clock.instant();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url.toString())
                .setTimeout(TIMEOUT.toMillis());
        headers.forEach(options::putHeader);
        var done = new CompletableFuture<Attempt>();
        // All steps on one event loop: from another thread, an answer can end before its body is asked for, and hang.
        context.runOnContext(go -> sent(options, body, start)
                .recover(e ->
                        Future.succeededFuture(Attempt.failed(start, since(start), String.valueOf(e.getMessage()))))
                .onSuccess(done::complete));
        return done;
    }

    @Override
    public void later(Duration delay, Runnable action) {
        vertx.setTimer(Math.max(1, delay.toMillis()), timer -> action.run());
    }

    private Future<Attempt> sent(RequestOptions options, byte[] body, Instant start) {
        return http.request(options).compose(request -> exchange(request, body)).compose(response -> response.body()
                .map(answer -> answered(response, answer, start)));
    }

    private static Future<HttpClientResponse> exchange(HttpClientRequest request, byte[] body) {
        return request.send(Buffer.buffer(body));
    }

    private Attempt answered(HttpClientResponse response, Buffer body, Instant start) {
        var headers = new HashMap<String, String>();
        response.headers().forEach(h -> headers.put(h.getKey(), h.getValue()));
        return Attempt.answered(start, since(start), response.statusCode(), headers, body.getBytes());
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
