package io.syncline.connection.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Compares names and passwords in constant time. */
final class Passwords {
    static final String ADMIN = "admin";
    private final byte[] expected;

    Passwords(String password) {
        if (password.isBlank()) throw new IllegalArgumentException("the admin password is blank");
        this.expected = (ADMIN + ":" + password).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether name and password are right. */
    boolean right(String name, String password) {
        return MessageDigest.isEqual(expected, (name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The user whom an {@code Authorization: Basic} header names, when the password in it is right. */
    Optional<String> user(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            byte[] given = Base64.getDecoder().decode(authorization.substring(6).strip());
            return MessageDigest.isEqual(expected, given) ? Optional.of(ADMIN) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
