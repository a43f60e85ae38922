package io.syncline.connector.http;

import io.syncline.connector.http.TrackerReply.NoAnswer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bodies that pass through, in pieces of some kilobytes: the sender waits for the receiver. Gives up when nothing moves. */
final class TrackerStreams {
    private static final int HOPS = 3;
    private static final int WORDS = 64 * 1024;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final HttpClient http;
    private final Duration patience;

    TrackerStreams(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    TrackerReply upload(String method, HttpRequest.Builder request, UploadBody body) {
        Counted counted = new Counted(body.stream());
        HttpRequest.BodyPublisher bytes = body.length() == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> counted), body.length());
        request.setHeader("Content-Type", body.mediaType()).method(method, bytes);
        var answer = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        for (long before = -1; ; ) {
            try {
                return TrackerHttpClient.read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (counted.count == before) return stalled(answer);
                before = counted.count;
            } catch (InterruptedException e) {
                return interrupted(answer);
            } catch (ExecutionException e) {
                return failed(e);
            }
        }
    }

    TrackerDownload download(Account account, HttpRequest.Builder request) {
        HttpRequest next = request.build();
        for (int hop = 0; ; hop++) {
            var answer = http.sendAsync(next, HttpResponse.BodyHandlers.ofInputStream());
            try {
                HttpResponse<InputStream> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                Optional<URI> elsewhere = hop < HOPS ? elsewhere(response) : Optional.empty();
                if (elsewhere.isEmpty()) return opened(response);
                response.body().close();
                Optional<TrackerReply> forbidden = TrackerHttpClient.forbidden(elsewhere.get(), account);
                if (forbidden.isPresent()) return new TrackerDownload.Failed(forbidden.get());
                next = HttpRequest.newBuilder(elsewhere.get())
                        .header("User-Agent", "Syncline")
                        .build();
            } catch (TimeoutException e) {
                return new TrackerDownload.Failed(stalled(answer));
            } catch (InterruptedException e) {
                return new TrackerDownload.Failed(interrupted(answer));
            } catch (ExecutionException e) {
                return new TrackerDownload.Failed(failed(e));
            } catch (IOException e) {
                return new TrackerDownload.Failed(TrackerHttpClient.failed(e));
            }
        }
    }

    private TrackerDownload opened(HttpResponse<InputStream> response) throws IOException {
        InputStream stream = new WatchedStream(response.body(), patience);
        if (response.statusCode() / 100 == 2) {
            return new TrackerDownload.Opened(
                    stream,
                    response.headers().firstValueAsLong("Content-Length").orElse(-1));
        }
        try (stream) {
            return new TrackerDownload.Failed(
                    TrackerHttpClient.read(response.statusCode(), response.headers(), stream.readNBytes(WORDS)));
        }
    }

    /** Never from an encrypted connection to an open one. */
    private static Optional<URI> elsewhere(HttpResponse<InputStream> response) {
        if (!ELSEWHERE.contains(response.statusCode())) return Optional.empty();
        URI here = response.uri();
        return response.headers()
                .firstValue("Location")
                .map(here::resolve)
                .filter(there -> "https".equals(there.getScheme())
                        || "http".equals(there.getScheme()) && "http".equals(here.getScheme()));
    }

    private TrackerReply stalled(CompletableFuture<?> answer) {
        answer.cancel(true);
        return new NoAnswer("the tracker did not answer within " + patience.toSeconds() + " s");
    }

    private static TrackerReply interrupted(CompletableFuture<?> answer) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
        return new NoAnswer("stopped while waiting for the tracker");
    }

    private static TrackerReply failed(ExecutionException e) {
        return TrackerHttpClient.failed(e.getCause() == null ? e : e.getCause());
    }

    /** Tells from another thread how far it was read. */
    private static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int most) throws IOException {
            int read = in.read(buffer, offset, most);
            if (read > 0) count = count + read;
            return read;
        }
    }
}
