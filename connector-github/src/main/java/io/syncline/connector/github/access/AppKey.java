package io.syncline.connector.github.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An App's private key, with which it signs who it is. */
record AppKey(PrivateKey key) {
    /** What GitHub takes is at most ten minutes long, by its own clock. */
    private static final Duration LIFE = Duration.ofMinutes(9);

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (RSA )?PRIVATE KEY-----(.+?)-----END (?:RSA )?PRIVATE KEY-----", Pattern.DOTALL);
    /** Version 0 and the object identifier of RSA, with which PKCS#8 begins a key of PKCS#1. */
    private static final byte[] RSA = {2, 1, 0, 48, 13, 6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    /** Reads PKCS#1, which GitHub hands out, and PKCS#8; line ends may be written as {@code \\n}. */
    static Optional<AppKey> read(String text) {
        Matcher pem = PEM.matcher(text.replace("\\n", "\n"));
        if (!pem.find()) return Optional.empty();
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.group(2));
            byte[] pkcs8 = pem.group(1) == null ? bytes : wrapped(bytes);
            return Optional.of(
                    new AppKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A token that says which App this is; issued a little before now, for clocks differ. */
    String token(String appId, Instant now) {
        return Jwt.issuer(appId.strip())
                .issuedAt(now.minus(SKEW))
                .expiresAt(now.plus(LIFE))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key);
    }

    private static byte[] wrapped(byte[] pkcs1) {
        byte[] octets = der(OCTETS, pkcs1);
        return der(
                SEQUENCE,
                ByteBuffer.allocate(RSA.length + octets.length)
                        .put(RSA)
                        .put(octets)
                        .array());
    }

    private static byte[] der(int tag, byte[] content) {
        int length = content.length;
        byte[] head = length < 128
                ? new byte[] {(byte) tag, (byte) length}
                : length < 256
                        ? new byte[] {(byte) tag, (byte) 0x81, (byte) length}
                        : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        return ByteBuffer.allocate(head.length + length).put(head).put(content).array();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "AppKey[hidden]";
    }
}
