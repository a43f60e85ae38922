package io.syncline.connector.github.poll;

import io.syncline.hub.HubJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether what GitHub lists is the same as before: its times alone do not, since they have seconds only. */
final class Fingerprint {
    private static final int BYTES = 9;

    private Fingerprint() {}

    /** Of the parts of an answer that we read. */
    static String of(Object wire) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(HubJson.bytes(wire));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
