package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Webhooks of a vendor that documents none: held against what was recorded, or against what its API answers. */
final class RecordedWebhooks implements Webhooks {
    private final Map<String, Recording> recordings = new HashMap<>();
    private final Map<String, DocumentedPart> unrecorded = new HashMap<>();

    /** Reads {@code recorded.json} of a vendor, which tells which samples are of which event, and the samples. */
    RecordedWebhooks(VendorFiles files) {
        var index = files.json("recorded.json");
        var data = Pattern.compile(index.path("data").asText());
        index.path("alike").forEach(alike -> record(files, alike, data));
        index.path("unrecorded").forEach(alike -> document(files, alike));
    }

    private void record(VendorFiles files, JsonNode alike, Pattern data) {
        var samples = new HashMap<String, List<JsonNode>>();
        alike.properties().forEach(event -> samples.put(event.getKey(), samples(files, event.getValue())));
        var all = Form.of(samples.values().stream().flatMap(List::stream).toList());
        samples.forEach((event, own) -> recordings.put(
                event, new Recording(all, own.isEmpty() ? Optional.empty() : Optional.of(Form.of(own)), data)));
    }

    private void document(VendorFiles files, JsonNode alike) {
        var part = DocumentedPart.of(
                alike.path("part").asText(),
                alike.path("schema").asText(),
                files.json(alike.path("document").asText()),
                alike.path("beside").valueStream().map(JsonNode::asText).collect(Collectors.toSet()));
        alike.path("events").forEach(event -> unrecorded.put(event.asText(), part));
    }

    private static List<JsonNode> samples(VendorFiles files, JsonNode names) {
        var samples = new ArrayList<JsonNode>();
        names.forEach(name -> samples.add(files.json("recorded/" + name.asText() + ".json")));
        return samples;
    }

    @Override
    public List<String> complaints(Sent sent) {
        var body = VendorFiles.parse(sent.body());
        return Optional.ofNullable(recordings.get(sent.event()))
                .map(recording -> recording.complaints(body))
                .or(() -> Optional.ofNullable(unrecorded.get(sent.event())).map(part -> part.complaints(body)))
                .orElse(List.of("no such event was recorded"));
    }
}
