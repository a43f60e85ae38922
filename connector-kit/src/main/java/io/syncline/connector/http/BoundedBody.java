package io.syncline.connector.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects an answer's bytes up to a number; one that is longer breaks off with {@link TooLong}. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

    /** There was more than asked for. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream sofar = new ByteArrayOutputStream();
    private final int most;
    private Flow.Subscription subscription = new Nobody();

    BoundedBody(int most) {
        this.most = most;
    }

    private static final class Nobody implements Flow.Subscription {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (whole.isDone()) return;
            if (sofar.size() + (long) buffer.remaining() > most) {
                whole.completeExceptionally(new TooLong());
                subscription.cancel();
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            sofar.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable trouble) {
        whole.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        whole.complete(sofar.toByteArray());
    }
}
