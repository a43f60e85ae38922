package io.syncline.devstack.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.http.JsonAnswer;
import io.syncline.devstack.scenario.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every webhook recorded from a real tracker is accepted, or ignored with a reason; none is an error. */
class WebhookSamplesIT {
    private static final Path SAMPLES = Path.of("src/test/resources/webhooks");

    private final RunningSystem system = RunningSystem.shared();

    @TestFactory
    Stream<DynamicTest> everyRecordedWebhookIsAcceptedOrIgnoredWithReason() {
        return Stream.of("jira", "github", "azure").flatMap(this::samples);
    }

    private Stream<DynamicTest> samples(String tracker) {
        var webhook = SignedWebhook.of(system, tracker);
        return files(SAMPLES.resolve(tracker))
                .map(file -> DynamicTest.dynamicTest(
                        tracker + " " + file.getFileName(), () -> assertTaken(deliver(webhook, file))));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(files.filter(file -> !isBad(file)).sorted().toList()).stream();
        } catch (IOException e) {
            throw new IllegalStateException("no samples in " + folder, e);
        }
    }

    /** The one recorded body that its own tracker would never send; see {@link BadInputIT}. */
    private static boolean isBad(Path file) {
        return file.getFileName().toString().contains(".bad.");
    }

    private static JsonAnswer deliver(SignedWebhook webhook, Path file) throws IOException {
        String event = file.getFileName().toString().replaceAll("\\..*", "");
        return webhook.deliver(event, Files.readAllBytes(file));
    }

    private static void assertTaken(JsonAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 202);
        if (answer.status() == 200)
            assertThat(answer.body().path("ignored").asText()).isNotBlank();
        else assertThat(answer.body().path("accepted").asInt()).isPositive();
    }
}
