package io.syncline.connection.instance;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.secret.SealedText;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Seals credentials as one JSON object, and opens them. */
@Singleton
final class CredentialVault {
    private final CredentialCipher cipher;

    CredentialVault(CredentialCipher cipher) {
        this.cipher = cipher;
    }

    SealedText seal(Map<String, String> credentials) {
        return cipher.seal(HubJson.text(new TreeMap<>(credentials)));
    }

    SealedText sealSecret(String secret) {
        return cipher.seal(secret);
    }

    /** Whether it seals this secret. */
    boolean seals(SealedText sealed, String secret) {
        return cipher.open(sealed).equals(secret);
    }

    Map<String, String> open(SealedText credentials) {
        Map<String, String> fields = new TreeMap<>();
        HubJson.read(cipher.open(credentials), JsonNode.class)
                .properties()
                .forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
        return fields;
    }
}
