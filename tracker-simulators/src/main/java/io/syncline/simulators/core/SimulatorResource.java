package io.syncline.simulators.core;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Upload;
import io.syncline.simulators.webhook.Courier;
import io.syncline.simulators.webhook.WebhookClient;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private final Vertx vertx;
    private final Router router;
    private final HttpServer server;
    private final Courier courier;
    private final String url;

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
        var uploads = Path.of(System.getProperty("java.io.tmpdir"), "simulator-uploads")
                .toString();
        router.route()
                .handler(BodyHandler.create(uploads).setBodyLimit(BODY_LIMIT).setDeleteUploadedFilesOnEnd(true))
                .handler(context -> answer(service, context));
    }

    @Override
    public void close() {
        await(server.close().toCompletionStage().toCompletableFuture());
        await(vertx.close().toCompletionStage().toCompletableFuture());
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
        response.end(Buffer.buffer(answer.get().body()));
    }

    private static void broken(RoutingContext context, Throwable problem) {
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
        List<Upload> uploads = context.fileUploads().stream().map(this::upload).toList();
        return new Call(request.method().name(), request.path(), query, headers, body, uploads, Map.of());
    }

    private Upload upload(FileUpload file) {
        var bytes = vertx.fileSystem().readFileBlocking(file.uploadedFileName()).getBytes();
        return new Upload(file.name(), file.fileName(), file.contentType(), bytes);
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
