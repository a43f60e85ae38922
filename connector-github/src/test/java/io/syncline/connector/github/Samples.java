package io.syncline.connector.github;

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

/** The recorded webhooks, signed. */
final class Samples {
    private static final Path FOLDER = Path.of("src/test/resources/github");

    private Samples() {}

    static List<RecordedWebhook> all(WebhookSecret secret) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> new RecordedWebhook(name, request(name, secret)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebhookRequest request(String name, WebhookSecret secret) {
        try {
            return signed(name.substring(0, name.indexOf('.')), Files.readAllBytes(FOLDER.resolve(name)), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebhookRequest signed(String event, byte[] body, WebhookSecret secret) {
        return WebhookRequest.of(
                Map.of(
                        "X-GitHub-Event", event,
                        "X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958",
                        "X-GitHub-Hook-ID", "292430182",
                        "Content-Type", "application/json",
                        "X-Hub-Signature-256", HmacSignature.sign(body, secret)),
                body);
    }
}
