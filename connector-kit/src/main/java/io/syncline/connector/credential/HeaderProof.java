package io.syncline.connector.credential;

import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The same {@code Authorization} for every call. */
public record HeaderProof(Account account, String authorization) implements Proof {
    /** User name and password, or what a vendor puts in their place. */
    public static HeaderProof basic(Account account, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new HeaderProof(account, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static HeaderProof bearer(Account account, String token) {
        return new HeaderProof(account, "Bearer " + token);
    }

    @Override
    public Signed sign(TrackerCall call) {
        return new Signed.Ready(call.header("Authorization", authorization).by(account));
    }

    @Override
    public boolean refused(TrackerCall signed) {
        return false;
    }

    @Override
    public String toString() {
        return "HeaderProof[" + account + "]";
    }
}
