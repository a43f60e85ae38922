package io.syncline.connector.jira;

import io.syncline.connector.intake.HmacSignature;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.tck.RecordedWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The recorded webhooks. */
final class Samples {
    private static final Path FOLDER = Path.of("src/test/resources/jira");

    private Samples() {}

    static List<RecordedWebhook> all(WebhookSecret secret) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new RecordedWebhook(file.getFileName().toString(), signed(bytes(file), secret)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebhookRequest one(String name) {
        return WebhookRequest.of(
                Map.of("X-Atlassian-Webhook-Identifier", "d-1"), bytes(FOLDER.resolve(name + ".json")));
    }

    static WebhookRequest signed(byte[] body, WebhookSecret secret) {
        return WebhookRequest.of(
                Map.of("X-Hub-Signature", HmacSignature.sign(body, secret), "X-Atlassian-Webhook-Identifier", "d-1"),
                body);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
