package io.syncline.devstack.layout;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * What the parts of one system share and nobody else knows.
 *
 * @param serviceToken   lets services call one another
 * @param credentialKeys {@code k1:<base64 of 32 bytes>}; encrypts stored credentials
 * @param adminPassword  of the user {@code admin}; made for reading and typing
 */
public record Secrets(String serviceToken, String credentialKeys, String adminPassword) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYLLABLE_STARTS = "bdfgklmnprstvz";
    private static final String SYLLABLE_ENDS = "aeiou";

    public Secrets {
        if (serviceToken.isBlank()) throw new IllegalArgumentException("the service token is blank");
        if (!credentialKeys.contains(":")) throw new IllegalArgumentException("the credential keys name no key");
        if (adminPassword.isBlank()) throw new IllegalArgumentException("the admin password is blank");
    }

    /** Reads the file; what is missing is made up and written back. */
    static Secrets in(Path file) {
        Properties kept = PropertiesFile.read(file);
        int before = kept.size();
        var secrets = new Secrets(
                keptOr(kept, "service-token", () -> url(bytes(32))),
                keptOr(
                        kept,
                        "credentials-keys",
                        () -> "k1:" + Base64.getEncoder().encodeToString(bytes(32))),
                keptOr(kept, "admin-password", Secrets::readablePassword));
        if (kept.size() != before) PropertiesFile.write(file, kept);
        return secrets;
    }

    /** Reads the webhook secret of a sample instance from the file, or makes one up and writes it. */
    static String webhookSecret(Path file, String instance) {
        Properties kept = PropertiesFile.read(file);
        int before = kept.size();
        String secret = keptOr(kept, "webhook-secret-" + instance, () -> url(bytes(24)));
        if (kept.size() != before) PropertiesFile.write(file, kept);
        return secret;
    }

    private static String keptOr(Properties kept, String name, Supplier<String> fresh) {
        return (String) kept.computeIfAbsent(name, absent -> fresh.get());
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four words of three syllables: 70 to the power of 12 possibilities, more than 73 bits. */
    private static String readablePassword() {
        var password = new StringBuilder();
        for (int syllable = 0; syllable < 12; syllable++) {
            if (syllable > 0 && syllable % 3 == 0) password.append('-');
            password.append(SYLLABLE_STARTS.charAt(RANDOM.nextInt(SYLLABLE_STARTS.length())));
            password.append(SYLLABLE_ENDS.charAt(RANDOM.nextInt(SYLLABLE_ENDS.length())));
        }
        return password.toString();
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
