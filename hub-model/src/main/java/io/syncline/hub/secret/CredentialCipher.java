package io.syncline.hub.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens credentials with AES-256-GCM. Knows several keys so that they can be rotated: seals with the first, opens with
 * whichever the envelope names. Thread-safe.
 */
public final class CredentialCipher {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * @param keySet {@code id:base64key[,id:base64key...]}, 32 bytes each, the current one first
     */
    public CredentialCipher(String keySet, SecureRandom random) {
        this.random = random;
        for (String entry : keySet.split(",")) {
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("credentials key must be id:base64 of 32 bytes");
            }
            byte[] raw = Base64.getDecoder().decode(parts[1]);
            if (raw.length != 32) {
                throw new IllegalArgumentException(
                        "credentials key " + parts[0] + " has " + raw.length + " bytes, not 32");
            }
            keys.put(parts[0], new SecretKeySpec(raw, "AES"));
        }
    }

    /** Seals a text; two calls never give the same envelope. */
    public SealedText seal(String text) {
        Map.Entry<String, SecretKey> current = keys.entrySet().iterator().next();
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current.getValue(), iv, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
        return new SealedText(
                "v1." + current.getKey() + "." + Base64.getEncoder().encodeToString(all));
    }

    /** Opens an envelope; one that was altered, or sealed with a key not known here, is an {@link IllegalArgumentException}. */
    public String open(SealedText text) {
        SecretKey key = keys.get(text.keyId());
        if (key == null) throw new IllegalArgumentException("credentials key " + text.keyId() + " is not known here");
        byte[] all = text.sealed();
        byte[] iv = Arrays.copyOf(all, IV_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, IV_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, key, iv, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("envelope cannot be opened", e);
        }
    }
}
