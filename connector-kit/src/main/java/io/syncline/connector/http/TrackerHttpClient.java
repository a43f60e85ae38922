package io.syncline.connector.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.syncline.connector.budget.Budgets;
import io.syncline.connector.budget.News;
import io.syncline.connector.budget.PlainRates;
import io.syncline.connector.budget.RateRules;
import io.syncline.connector.destination.Destination;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotAllowed;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.http.TrackerReply.TooLong;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.Budget;
import io.syncline.hub.event.TrackerStep;
import io.syncline.hub.id.TrackerKind;
import io.syncline.service.kafka.TraceHeaders;
import io.syncline.service.step.StepTape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends JSON to trackers and reads JSON back; blocks. After a tracker said "too many requests" nothing more goes out of the budget
 * that it meant until the time it named. Redirects are followed only within the same host, so credentials never leave it. Nothing goes
 * to a private address unless the account is internal. Thread-safe.
 */
public final class TrackerHttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int HOPS = 3;
    private static final Set<Integer> REPEAT_ANY = Set.of(307, 308);
    private static final Set<Integer> REPEAT_GET = Set.of(301, 302, 303, 307, 308);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Budgets budgets;
    private final TrackerKind tracker;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Duration patience;
    private final TrackerStreams streams;

    public TrackerHttpClient(TrackerKind tracker, MeterRegistry meters, Clock clock) {
        this(tracker, meters, clock, SOON);
    }

    /** With {@link PlainRates}. */
    public TrackerHttpClient(TrackerKind tracker, MeterRegistry meters, Clock clock, Duration patience) {
        this(tracker, meters, clock, patience, new PlainRates());
    }

    /**
     * @param patience how long to wait for a whole answer
     * @param rates how the vendor limits accounts
     */
    public TrackerHttpClient(
            TrackerKind tracker, MeterRegistry meters, Clock clock, Duration patience, RateRules rates) {
        this.budgets = new Budgets(rates, tracker, meters);
        this.tracker = tracker;
        this.meters = meters;
        this.clock = clock;
        this.patience = patience;
        this.streams = new TrackerStreams(http, patience);
    }

    /**
     * How one call is sent.
     *
     * @param inside where redirects may lead
     * @param most bytes of an answer that are read
     * @param reading what an answer means
     */
    private record Manner(
            BiPredicate<URI, URI> inside, int most, Function<HttpResponse<byte[]>, TrackerReply> reading) {}

    private static final Manner OURS =
            new Manner(TrackerHttpClient::sameHost, Integer.MAX_VALUE, TrackerHttpClient::read);

    /** Sends the call once; whatever happens is a reply. */
    public TrackerReply send(TrackerCall call) {
        return send(call, OURS);
    }

    /**
     * As {@link #send}, for a call that is not one of our own: an answer that is not JSON is a text.
     *
     * @param inside where redirects are followed to
     * @param most bytes; a longer answer is {@link TooLong}
     */
    public TrackerReply sendOpen(TrackerCall call, Predicate<URI> inside, int most) {
        return send(call, new Manner((here, there) -> inside.test(there), most, TrackerHttpClient::readOpen));
    }

    private TrackerReply send(TrackerCall call, Manner manner) {
        TrackerCall next = call;
        for (int hop = 0; ; hop++) {
            TrackerCall now = next;
            TrackerReply reply = timed(now, () -> exchange(now, manner));
            Optional<URI> elsewhere = hop < HOPS ? redirect(next, reply, manner) : Optional.empty();
            if (elsewhere.isEmpty()) return reply;
            next = next.at(elsewhere.get());
        }
    }

    /**
     * Sends the call with a body that is read while it is sent, and never held in memory. There is no limit to the time it takes
     * as long as the tracker goes on taking bytes.
     */
    public TrackerReply upload(TrackerCall call, UploadBody body) {
        return timed(call, () -> streams.upload(call.method(), builder(call), body));
    }

    /**
     * Opens something for reading, following redirects; a redirect never gets the call's headers, for it carries its own
     * permission.
     */
    public TrackerDownload download(TrackerCall call) {
        AtomicReference<TrackerDownload> download = new AtomicReference<>();
        TrackerReply reply = timed(call, () -> {
            download.set(streams.download(call.account(), builder(call).setHeader("Accept", "*/*")));
            return switch (download.get()) {
                case TrackerDownload.Opened opened -> new Answered(200, new TreeMap<>(), MissingNode.getInstance());
                case TrackerDownload.Failed failed -> failed.reply();
            };
        });
        return download.get() instanceof TrackerDownload.Opened opened ? opened : new TrackerDownload.Failed(reply);
    }

    private TrackerReply timed(TrackerCall call, Supplier<TrackerReply> exchange) {
        if (Rehearsal.keepsBack(call)) return Rehearsal.keptBack();
        Optional<TrackerReply> held = paused(call).or(() -> forbidden(call.uri(), call.account()));
        if (held.isPresent()) return held.get();
        long began = System.nanoTime();
        TrackerReply reply = exchange.get();
        record(call, reply, System.nanoTime() - began);
        if (!call.reads()) StepTape.took(step(call, reply));
        if (reply instanceof Answered answered) budgets.learn(call, answered, clock.instant());
        return reply;
    }

    /** What is known of the account's budgets. */
    public List<Budget> budgets(Account account) {
        return budgets.of(account, clock.instant());
    }

    private Optional<TrackerReply> paused(TrackerCall call) {
        Instant now = clock.instant();
        return budgets.pause(call, now).map(pause -> held(pause, now));
    }

    private static TrackerReply held(News.Pause pause, Instant now) {
        return new NotSent("rate limit of the tracker: " + pause.reason(), Duration.between(now, pause.until()));
    }

    static Optional<TrackerReply> forbidden(URI uri, Account account) {
        return switch (Destination.of(uri, account.internal())) {
            case Destination.Allowed allowed -> Optional.empty();
            case Destination.Forbidden(String why) -> Optional.of(new NotAllowed("url", why));
            case Destination.Unknown unknown -> Optional.of(new NotSent("nobody knows the tracker's host", SOON));
        };
    }

    private TrackerReply exchange(TrackerCall call, Manner manner) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(call), info -> new BoundedBody(manner.most()));
        try {
            return manner.reading().apply(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new NoAnswer("the tracker did not answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new NoAnswer("stopped while waiting for the tracker");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause(), manner);
        }
    }

    private static TrackerReply failed(Throwable e, Manner manner) {
        if (e instanceof BoundedBody.TooLong || e.getCause() instanceof BoundedBody.TooLong) {
            return new TooLong(manner.most());
        }
        return failed(e);
    }

    static TrackerReply failed(Throwable e) {
        if (e instanceof HttpConnectTimeoutException) return new NotSent("no connection within 10 s", SOON);
        if (e instanceof ConnectException) return new NotSent("no connection to the tracker", SOON);
        if (e instanceof SSLHandshakeException) return new NotSent("no trusted TLS connection to the tracker", SOON);
        // What goes wrong while a body is read to be sent comes in this wrapping.
        boolean io = e instanceof IOException || e instanceof UncheckedIOException;
        if (io) return new NoAnswer("the connection broke before the tracker answered");
        throw new IllegalStateException("request failed", e);
    }

    private HttpRequest request(TrackerCall call) {
        return builder(call)
                .timeout(patience)
                .method(
                        call.method(),
                        call.body()
                                .map(body -> HttpRequest.BodyPublishers.ofByteArray(HubJson.bytes(body)))
                                .orElse(HttpRequest.BodyPublishers.noBody()))
                .build();
    }

    private static HttpRequest.Builder builder(TrackerCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).header("User-Agent", "Syncline");
        TraceHeaders.inject(request::setHeader);
        request.setHeader("Accept", "application/json");
        call.body().ifPresent(body -> request.setHeader("Content-Type", "application/json"));
        call.headers().forEach(request::setHeader);
        return request;
    }

    static TrackerReply read(HttpResponse<byte[]> response) {
        return read(response.statusCode(), response.headers(), response.body());
    }

    static TrackerReply read(int status, HttpHeaders all, byte[] body) {
        Answered bare = bare(status, all);
        if (new String(body, StandardCharsets.UTF_8).isBlank()) return bare;
        try {
            return new Answered(bare.status(), bare.headers(), HubJson.read(body, JsonNode.class));
        } catch (UncheckedIOException e) {
            if (!bare.ok()) return bare;
            return new NoAnswer("what answered " + bare.status() + " is not JSON: not this tracker's API");
        }
    }

    private static TrackerReply readOpen(HttpResponse<byte[]> response) {
        Answered bare = bare(response.statusCode(), response.headers());
        String text = text(response);
        if (text.isBlank()) return bare;
        boolean json = bare.header("content-type")
                .filter(type -> !type.toLowerCase(Locale.ROOT).contains("json"))
                .isEmpty();
        try {
            JsonNode body = json ? HubJson.read(response.body(), JsonNode.class) : TextNode.valueOf(text);
            return new Answered(bare.status(), bare.headers(), body);
        } catch (UncheckedIOException e) {
            return new Answered(bare.status(), bare.headers(), TextNode.valueOf(text));
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Answered bare(int status, HttpHeaders all) {
        SortedMap<String, String> headers = new TreeMap<>();
        all.map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Answered(status, headers, MissingNode.getInstance());
    }

    private static Optional<URI> redirect(TrackerCall call, TrackerReply reply, Manner manner) {
        if (!(reply instanceof Answered answered)) return Optional.empty();
        Set<Integer> repeat = call.method().equals("GET") ? REPEAT_GET : REPEAT_ANY;
        if (!repeat.contains(answered.status())) return Optional.empty();
        return answered.header("location")
                .flatMap(there -> resolved(call.uri(), there))
                .filter(there -> manner.inside().test(call.uri(), there));
    }

    private static Optional<URI> resolved(URI here, String there) {
        try {
            return Optional.of(here.resolve(there));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameHost(URI here, URI there) {
        return here.getScheme().equals(there.getScheme()) && here.getAuthority().equals(there.getAuthority());
    }

    private TrackerStep step(TrackerCall call, TrackerReply reply) {
        String outcome =
                switch (reply) {
                    case Answered answered -> String.valueOf(answered.status());
                    case NotSent(String why, Duration after) -> why;
                    case NotAllowed(String field, String why) -> why;
                    case NoAnswer(String why) -> why;
                    case TooLong(int most) -> "an answer of more than " + most + " bytes";
                };
        return new TrackerStep(clock.instant(), call.method() + " " + call.uri().getRawPath(), outcome);
    }

    private void record(TrackerCall call, TrackerReply reply, long nanos) {
        String status =
                switch (reply) {
                    case Answered answered -> String.valueOf(answered.status());
                    case NotSent notSent -> "not_sent";
                    case NotAllowed notAllowed -> "not_allowed";
                    case NoAnswer noAnswer -> "no_answer";
                    case TooLong tooLong -> "too_long";
                };
        meters.timer("syncline.tracker.requests", "tracker", tracker.value(), "method", call.method(), "status", status)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
