package io.syncline.connector.credential;

import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.NotAllowed;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.tracker.Answer;
import java.time.Duration;
import java.util.Optional;

/** A bearer token that expires, and is had anew. */
public record TokenProof(Account account, AccessTokens tokens, TokenSource source) implements Proof {
    private static final String PREFIX = "Bearer ";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public Signed sign(TrackerCall call) {
        Answer<AccessToken> token = tokens.token(source);
        return token.result()
                .<Signed>map(found -> new Signed.Ready(
                        call.header("Authorization", PREFIX + found.text()).by(account)))
                .orElseGet(() -> new Signed.Failed(failed(token)));
    }

    @Override
    public boolean refused(TrackerCall signed) {
        Optional.ofNullable(signed.headers().get("Authorization"))
                .map(text -> text.substring(PREFIX.length()))
                .ifPresent(text -> tokens.refused(source, text));
        return true;
    }

    /** Why there is no token, as what it means for the call that needed one. */
    public static TrackerReply failed(Answer<?> answer) {
        return switch (answer) {
            case Answer.Refused<?>(Optional<String> field, String message) ->
                new NotAllowed(field.orElse("credentials"), message);
            case Answer.Gone<?>(String message) -> new NotAllowed("credentials", message);
            case Answer.TryLater<?>(String reason, Duration after) -> new NotSent(reason, after);
            case Answer.Unknown<?>(String message) -> new NotSent(message, SOON);
            case Answer.Done<?> done -> throw new IllegalArgumentException("not a failure");
        };
    }
}
