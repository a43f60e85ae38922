package io.syncline.hub.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CredentialCipherTest {
    private static final String KEY_1 = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String KEY_2 =
            "k2:" + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

    @Test
    void whatIsSealedCanBeOpened() {
        CredentialCipher cipher = cipher(KEY_1);

        assertThat(cipher.open(cipher.seal("geheim"))).isEqualTo("geheim");
        assertThat(cipher.seal("geheim")).isNotEqualTo(cipher.seal("geheim"));
    }

    @Test
    void anOldKeyStillOpensAfterRotation() {
        SealedText old = cipher(KEY_1).seal("geheim");

        CredentialCipher rotated = cipher(KEY_2 + "," + KEY_1);

        assertThat(rotated.open(old)).isEqualTo("geheim");
        assertThat(rotated.seal("x").keyId()).isEqualTo("k2");
    }

    @Test
    void anAlteredEnvelopeIsRefused() {
        String envelope = cipher(KEY_1).seal("geheim").envelope();
        char middle = envelope.charAt(20);
        String altered = envelope.substring(0, 20) + (middle == 'A' ? 'B' : 'A') + envelope.substring(21);

        assertThatThrownBy(() -> cipher(KEY_1).open(new SealedText(altered)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyOfTheWrongLengthIsNamed() {
        assertThatThrownBy(() -> cipher("k1:AAAA")).hasMessageContaining("k1 has 3 bytes");
    }

    private static CredentialCipher cipher(String keys) {
        return new CredentialCipher(keys, new SecureRandom());
    }
}
