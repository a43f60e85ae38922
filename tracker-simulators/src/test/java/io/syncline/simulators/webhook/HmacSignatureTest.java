package io.syncline.simulators.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against published vectors; their sources are named in the file. */
class HmacSignatureTest {
    @Test
    void agreesWithTheVendorsVectors() throws IOException {
        var vectors = Json.parse(resource("/signature-vectors.json"));
        int checked = 0;

        for (var vector : vectors) {
            if (!Set.of("jira", "github").contains(vector.path("tracker").asText())) continue;
            var body = vector.path("body").asText().getBytes(StandardCharsets.UTF_8);
            var signature = HmacSignature.sha256(vector.path("secret").asText(), body);
            var valid = vector.path("valid").asBoolean();
            assertThat(signature.equals(vector.path("value").asText()))
                    .as(vector.path("source").asText())
                    .isEqualTo(valid);
            checked++;
        }

        assertThat(checked).isGreaterThan(3);
    }

    private static String resource(String name) throws IOException {
        try (var in = HmacSignatureTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
