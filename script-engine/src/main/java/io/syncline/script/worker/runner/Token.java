package io.syncline.script.worker.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret that a script runner and its one client share. */
record Token(String text) {
    private static final int SHORTEST = 16;

    Token {
        if (text.length() < SHORTEST)
            throw new IllegalArgumentException("the script runner's token is shorter than " + SHORTEST + " characters");
    }

    /** In constant time. */
    boolean admits(String given) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token";
    }
}
