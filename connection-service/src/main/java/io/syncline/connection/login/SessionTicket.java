package io.syncline.connection.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and checks the text of a session cookie: user, end and a signature. The key comes from the password, so that every replica
 * knows it, sessions outlive a restart, and a new password ends them all.
 */
final class SessionTicket {
    private final byte[] key;
    private final Clock clock;
    private final Duration life;

    SessionTicket(String password, Clock clock, Duration life) {
        this.key = hmac(password.getBytes(StandardCharsets.UTF_8), "syncline session");
        this.clock = clock;
        this.life = life;
    }

    String issue(String user) {
        String body = user + "." + clock.instant().plus(life).getEpochSecond();
        return body + "." + signature(body);
    }

    /** The user of a ticket that is ours and not over. */
    Optional<String> user(String ticket) {
        int dot = ticket.lastIndexOf('.');
        if (dot < 0) return Optional.empty();
        String body = ticket.substring(0, dot);
        byte[] given = ticket.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature(body).getBytes(StandardCharsets.UTF_8), given)) return Optional.empty();
        int middle = body.lastIndexOf('.');
        long end = Long.parseLong(body.substring(middle + 1));
        return clock.instant().getEpochSecond() < end ? Optional.of(body.substring(0, middle)) : Optional.empty();
    }

    private String signature(String body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, body));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
