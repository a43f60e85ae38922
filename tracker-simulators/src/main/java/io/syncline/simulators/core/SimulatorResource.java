package io.syncline.simulators.core;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Multipart;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Upload;
import io.syncline.simulators.webhook.Courier;
import io.syncline.simulators.webhook.WebhookClient;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The HTTP edge: reads a request whole, has it answered on a worker thread, writes the answer or drops the line. */
final class SimulatorResource implements AutoCloseable {
    /** What answers the requests. */
    interface Service {
        /** How long to wait before asking for the answer. */
        Duration delay(Call call);

        /** Empty to drop the connection. */
        Optional<Answer> answer(Call call);
    }

    private static final System.Logger LOG = System.getLogger(SimulatorResource.class.getName());
    private static final long BODY_LIMIT = 64L * 1024 * 1024;
    private static final String RAW = "raw body";

    private final Vertx vertx;
    private final Router router;
    private final HttpServer server;
    private final Courier courier;
    private final String url;
    private final Path folder = temporary();

    private SimulatorResource(Vertx vertx, Listen listen, Clock clock) {
        this.vertx = vertx;
        this.router = Router.router(vertx);
        this.courier = new WebhookClient(vertx, clock);
        var options = new HttpServerOptions().setMaxHeaderSize(64 * 1024).setMaxInitialLineLength(64 * 1024);
        this.server = await(vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(listen.port(), listen.bind())
                .toCompletionStage()
                .toCompletableFuture());
        this.url = "http://" + listen.publicHost() + ":" + server.actualPort();
    }

    static SimulatorResource listening(Listen listen, Clock clock) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(16));
        try {
            return new SimulatorResource(vertx, listen, clock);
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    String url() {
        return url;
    }

    Courier courier() {
        return courier;
    }

    void serve(Service service) {
        var bodies = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
        router.route()
                .handler(context -> {
                    var type = Objects.requireNonNullElse(context.request().getHeader("Content-Type"), "");
                    var empty = "0".equals(context.request().getHeader("Content-Length"));
                    var stream = type.startsWith("application/octet-stream") || type.startsWith("multipart/");
                    if (stream && !empty) store(context);
                    else bodies.handle(context);
                })
                .handler(context -> answer(service, context));
    }

    /** A stream of bytes may be larger than memory. Written on the event loop, so that the sender waits for the disk. */
    private void store(RoutingContext context) {
        var file = folder.resolve(UUID.randomUUID().toString());
        context.addEndHandler(ended -> vertx.fileSystem().delete(file.toString()));
        var out = open(file);
        context.request()
                .handler(piece -> write(out, piece))
                .exceptionHandler(context::fail)
                .endHandler(end -> {
                    close(out);
                    context.put(RAW, file.toString()).next();
                });
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, Buffer piece) {
        try {
            out.write(piece.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files may lie as long as this runs. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        await(server.close().toCompletionStage().toCompletableFuture());
        await(vertx.close().toCompletionStage().toCompletableFuture());
        delete(folder);
    }

    private void answer(Service service, RoutingContext context) {
        vertx.executeBlocking(() -> call(context), false)
                .onSuccess(call -> {
                    var delay = service.delay(call).toMillis();
                    if (delay == 0) answer(service, context, call);
                    else vertx.setTimer(delay, timer -> answer(service, context, call));
                })
                .onFailure(e -> broken(context, e));
    }

    private void answer(Service service, RoutingContext context, Call call) {
        vertx.executeBlocking(() -> service.answer(call), false)
                .onSuccess(answer -> write(context, answer))
                .onFailure(e -> broken(context, e));
    }

    private static void write(RoutingContext context, Optional<Answer> answer) {
        if (context.response().closed()) return;
        if (answer.isEmpty()) {
            context.request().connection().close();
            return;
        }
        var response = context.response().setStatusCode(answer.get().status());
        answer.get().headers().forEach(response::putHeader);
        answer.get()
                .file()
                .ifPresentOrElse(
                        part -> response.sendFile(part.file().path(), part.from(), part.length()),
                        () -> response.end(Buffer.buffer(answer.get().body())));
    }

    private static void broken(RoutingContext context, Throwable problem) {
        if (problem instanceof Refused refused) {
            write(context, Optional.of(refused.answer()));
            return;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "simulator failed on " + context.request().uri(),
                problem);
        if (!context.response().ended()) context.response().setStatusCode(500).end();
    }

    private Call call(RoutingContext context) {
        var request = context.request();
        var query = context.queryParams().entries().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var headers = new HashMap<String, String>();
        request.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
        var body = Optional.ofNullable(context.body().buffer())
                .map(Buffer::getBytes)
                .orElse(new byte[0]);
        List<Upload> uploads = Optional.<String>ofNullable(context.get(RAW))
                .map(file -> uploads(Path.of(file), headers.getOrDefault("content-type", "")))
                .orElse(List.of());
        return new Call(request.method().name(), request.path(), query, headers, body, uploads, Map.of());
    }

    private List<Upload> uploads(Path body, String type) {
        return type.startsWith("multipart/")
                ? Multipart.files(body, type, folder)
                : List.of(new Upload("", "", type, body, body.toFile().length()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("simulator");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot clear " + folder, e);
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting or stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot start or stop: " + e.getMessage(), e);
        }
    }
}
