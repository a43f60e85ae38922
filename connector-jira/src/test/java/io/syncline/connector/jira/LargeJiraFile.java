package io.syncline.connector.jira;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import io.syncline.tck.heap.LargeFile;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The Jira connector between two ends of a Jira that keeps nothing. */
final class LargeJiraFile {
    private LargeJiraFile() {}

    public static void main(String[] args) {
        URI jira = LargeFile.serve(LargeJiraFile::answer);
        Instance instance = new Instance(
                new InstanceId("jira"),
                "uid",
                jira,
                Credentials.of(Map.of("email", "bot@syncline.example", "token", "t")),
                new WebhookSecret("s"),
                true);
        var http = new TrackerHttpClient(
                JiraTracker.KIND, new SimpleMeterRegistry(), Clock.systemUTC(), Duration.ofSeconds(30));
        LargeFile.through(new JiraTracker(http, Clock.systemUTC(), FixedConfig.DEFAULTS), instance, "7");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/attachment/content/7")) {
            LargeFile.bytes(exchange);
        } else if (path.endsWith("/attachments")) {
            // Head and end of the form, whose boundary is as long as its name in the header says.
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            int boundary = type.substring(type.indexOf("boundary=") + 9).length();
            int head = ("--\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.bin\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n")
                    .length();
            long size = LargeFile.count(exchange) - head - "\r\n----\r\n".length() - 2L * boundary;
            LargeFile.json(exchange, List.of(Map.of("id", "8", "filename", "large.bin", "size", size)));
        } else if (path.endsWith("/attachment/meta")) {
            LargeFile.json(exchange, Map.of("enabled", true, "uploadLimit", LargeFile.SIZE));
        } else {
            Map<String, Object> file = Map.of("id", "7", "filename", "large.bin", "size", LargeFile.SIZE);
            LargeFile.json(exchange, Map.of("id", "1", "key", "UD-1", "fields", Map.of("attachment", List.of(file))));
        }
    }
}
