package io.syncline.connector.github.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppKeyTest {
    private static String pem(String name, byte[] bytes) {
        return "-----BEGIN " + name + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + name
                + "-----";
    }

    @Test
    void bothFormsOfAKeyAreRead() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        String pkcs8 = pem("PRIVATE KEY", key.getEncoded());
        String pkcs1 = pem("RSA PRIVATE KEY", Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length));

        assertThat(AppKey.read(pkcs8)).map(AppKey::key).contains(key);
        assertThat(AppKey.read(pkcs1)).map(AppKey::key).contains(key);
        assertThat(AppKey.read(pkcs1.replace("\n", "\\n"))).map(AppKey::key).contains(key);
    }

    @Test
    void anythingElseIsNoKey() {
        for (String text : Stream.of(
                        "", "key", pem("PRIVATE KEY", new byte[] {1, 2}), pem("EC PRIVATE KEY", new byte[9]))
                .toList()) {
            assertThat(AppKey.read(text)).isEmpty();
        }
    }

    @Test
    void tokenSaysTheAppAndEndsWithinTenMinutes() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        AppKey key = new AppKey(generator.generateKeyPair().getPrivate());

        String claims = key.token("77", Instant.ofEpochSecond(1_800_000_000)).split("\\.")[1];

        assertThat(new String(Base64.getUrlDecoder().decode(claims)))
                .contains("\"iss\":\"77\"", "\"iat\":1799999940", "\"exp\":1800000540");
        assertThat(key.toString()).isEqualTo("AppKey[hidden]");
    }
}
