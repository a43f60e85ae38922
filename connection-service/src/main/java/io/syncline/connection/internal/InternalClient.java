package io.syncline.connection.internal;

import io.smallrye.mutiny.Uni;
import io.syncline.hub.HubJson;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls internal APIs with the service token. Never fails: what goes wrong is an {@link InternalAnswer.Unreachable}. */
@ApplicationScoped
public class InternalClient {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final HttpClient http;
    private final String authorization;

    public InternalClient(Vertx vertx, @ConfigProperty(name = "syncline.service-token") String token) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2_000).setMaxPoolSize(20));
        this.authorization = "Bearer " + token;
    }

    /** GET below a base URL; {@code path} starts with a slash and is already encoded. */
    public Uni<InternalAnswer> get(URI base, String path) {
        return get(base, path, LIMIT);
    }

    /** As {@link #get(URI, String)}, waiting so long for the answer. */
    public Uni<InternalAnswer> get(URI base, String path, Duration limit) {
        return call(HttpMethod.GET, base, path, Buffer.buffer(), limit);
    }

    /** POST of a JSON body. */
    public Uni<InternalAnswer> post(URI base, String path, Object body) {
        return post(base, path, body, LIMIT);
    }

    /** As {@link #post(URI, String, Object)}, waiting so long for the answer. */
    public Uni<InternalAnswer> post(URI base, String path, Object body, Duration limit) {
        return call(HttpMethod.POST, base, path, Buffer.buffer(HubJson.bytes(body)), limit);
    }

    /** A value as one segment of a path, or as one value of a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Uni<InternalAnswer> call(HttpMethod method, URI base, String path, Buffer body, Duration limit) {
        String url = base.toString().replaceFirst("/+$", "") + path;
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url)
                .putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/json");
        return http.request(options)
                .chain(request -> exchange(request, body))
                .ifNoItem()
                .after(limit)
                .fail()
                .onFailure()
                .recoverWithItem(
                        e -> new InternalAnswer.Unreachable(e.getClass().getSimpleName()));
    }

    private static Uni<InternalAnswer> exchange(HttpClientRequest request, Buffer body) {
        return request.send(body).chain(response -> response.body()
                .map(bytes -> new InternalAnswer.Answered(response.statusCode(), bytes.getBytes())));
    }
}
