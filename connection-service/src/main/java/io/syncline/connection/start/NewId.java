package io.syncline.connection.start;

import java.util.random.RandomGenerator;

/** Makes ids: short, lower case, no two alike. Thread-safe when its source is. */
public final class NewId {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;

    private final RandomGenerator random;

    public NewId(RandomGenerator random) {
        this.random = random;
    }

    /** 70 random bits as letters and digits. */
    public String next() {
        return letters(LENGTH);
    }

    /** 200 random bits, for secrets. */
    public String secret() {
        return letters(40);
    }

    private String letters(int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return id.toString();
    }
}
