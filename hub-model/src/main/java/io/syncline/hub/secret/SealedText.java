package io.syncline.hub.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/** An AES-256-GCM envelope, {@code v1.<key id>.<base64 of iv and ciphertext>}. */
public record SealedText(@JsonValue String envelope) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedText {
        if (!envelope.startsWith("v1.")) throw new IllegalArgumentException("envelope is not of a known version");
    }

    String keyId() {
        return envelope.substring(3, envelope.indexOf('.', 3));
    }

    byte[] sealed() {
        return Base64.getDecoder().decode(envelope.substring(envelope.indexOf('.', 3) + 1));
    }
}
