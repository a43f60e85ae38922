package io.syncline.connector.tracker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account's credentials in plain text, by field name as in {@link Tracker#credentialFields()}. Never logged. */
public record Credentials(SortedMap<String, String> values) {
    private static final int FINGERPRINT = 8;

    public Credentials {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Credentials of(Map<String, String> values) {
        return new Credentials(new TreeMap<>(values));
    }

    /** Empty when the field is missing or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }

    /** The field's text, or an empty one, which every tracker refuses. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Tells credentials apart without telling them: a shortened hash. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(name).append('=').append(value.length()).append(':').append(value));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
