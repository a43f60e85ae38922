package io.syncline.connector.azure;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The Azure DevOps connector between two ends of an organisation that keeps nothing. */
final class LargeAzureFile {
    private static final AtomicLong UPLOADED = new AtomicLong();

    private LargeAzureFile() {}

    public static void main(String[] args) {
        URI azure = LargeFile.serve(LargeAzureFile::answer);
        Instance instance = new Instance(
                new InstanceId("azure"),
                "uid",
                azure,
                Credentials.of(Map.of("token", "t")),
                new WebhookSecret("s"),
                true);
        var http = new TrackerHttpClient(
                AzureTracker.KIND, new SimpleMeterRegistry(), Clock.systemUTC(), Duration.ofSeconds(30));
        LargeFile.through(new AzureTracker(http, Clock.systemUTC(), Duration.ofMinutes(5), azure), instance, "source");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        boolean file = exchange.getRequestURI().getPath().contains("/wit/attachments");
        if (file && method.equals("GET")) {
            LargeFile.bytes(exchange);
        } else if (file) {
            UPLOADED.addAndGet(LargeFile.count(exchange));
            LargeFile.json(exchange, Map.of("id", "copy", "url", "http://azure/_apis/wit/attachments/copy"));
        } else {
            LargeFile.count(exchange);
            LargeFile.json(exchange, item(method.equals("PATCH")));
        }
    }

    private static Map<String, Object> item(boolean attached) {
        List<Object> relations = new ArrayList<>();
        relations.add(relation("source", LargeFile.SIZE, ""));
        if (attached) relations.add(relation("copy", UPLOADED.get(), "Attached by Syncline m-1"));
        return Map.of("id", 1, "rev", 1, "fields", Map.of(), "relations", relations);
    }

    private static Map<String, Object> relation(String id, long size, String comment) {
        Map<String, Object> attributes = Map.of("name", "large.bin", "resourceSize", size, "comment", comment);
        return Map.of(
                "rel", "AttachedFile", "url", "http://azure/_apis/wit/attachments/" + id, "attributes", attributes);
    }
}
