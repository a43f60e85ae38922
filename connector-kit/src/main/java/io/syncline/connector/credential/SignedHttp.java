package io.syncline.connector.credential;

import io.syncline.connector.credential.Proof.Signed;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerDownload;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.http.UploadBody;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Sends calls with an account's proof. One that is not accepted any more is replaced and the call repeated, once: a tracker that answers
 * 401 has done nothing. Blocks; thread-safe.
 */
public record SignedHttp(TrackerHttpClient http) {
    private static final int UNAUTHORIZED = 401;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** As {@link TrackerHttpClient#send}. */
    public TrackerReply send(Proof proof, TrackerCall call) {
        return twice(proof, call, http::send);
    }

    /** As {@link TrackerHttpClient#sendOpen}. */
    public TrackerReply sendOpen(Proof proof, TrackerCall call, Predicate<URI> inside, int most) {
        return twice(proof, call, signed -> http.sendOpen(signed, inside, most));
    }

    /** As {@link TrackerHttpClient#upload}; the body is read, so whoever has it must repeat the call. */
    public TrackerReply upload(Proof proof, TrackerCall call, UploadBody body) {
        return switch (proof.sign(call)) {
            case Signed.Failed(TrackerReply reply) -> reply;
            case Signed.Ready(TrackerCall signed) -> {
                TrackerReply reply = http.upload(signed, body);
                yield expired(reply) && proof.refused(signed)
                        ? new NotSent("the token has expired; there is a new one", AT_ONCE)
                        : reply;
            }
        };
    }

    /** As {@link TrackerHttpClient#download}. */
    public TrackerDownload download(Proof proof, TrackerCall call) {
        return switch (proof.sign(call)) {
            case Signed.Failed(TrackerReply reply) -> new TrackerDownload.Failed(reply);
            case Signed.Ready(TrackerCall signed) -> {
                TrackerDownload first = http.download(signed);
                boolean again = first instanceof TrackerDownload.Failed(TrackerReply reply)
                        && expired(reply)
                        && proof.refused(signed);
                if (!again) yield first;
                yield switch (proof.sign(call)) {
                    case Signed.Failed(TrackerReply reply) -> new TrackerDownload.Failed(reply);
                    case Signed.Ready(TrackerCall fresh) -> http.download(fresh);
                };
            }
        };
    }

    private static TrackerReply twice(Proof proof, TrackerCall call, Function<TrackerCall, TrackerReply> sending) {
        return switch (proof.sign(call)) {
            case Signed.Failed(TrackerReply reply) -> reply;
            case Signed.Ready(TrackerCall signed) -> {
                TrackerReply first = sending.apply(signed);
                if (!expired(first) || !proof.refused(signed)) yield first;
                yield switch (proof.sign(call)) {
                    case Signed.Failed(TrackerReply reply) -> reply;
                    case Signed.Ready(TrackerCall fresh) -> sending.apply(fresh);
                };
            }
        };
    }

    private static boolean expired(TrackerReply reply) {
        return reply instanceof Answered answered && answered.status() == UNAUTHORIZED;
    }
}
