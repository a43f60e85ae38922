package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Webhooks of a vendor that documents none: held against what was recorded. */
final class RecordedWebhooks implements Webhooks {
    private final Map<String, Recording> recordings = new HashMap<>();
    private final Set<String> unrecorded;

    /** Reads {@code recorded.json} of a vendor, which tells which samples are of which event, and the samples. */
    RecordedWebhooks(VendorFiles files) {
        var index = files.json("recorded.json");
        var data = Pattern.compile(index.path("data").asText());
        index.path("alike").forEach(alike -> record(files, alike, data));
        this.unrecorded =
                index.path("unrecorded").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private void record(VendorFiles files, JsonNode alike, Pattern data) {
        var samples = new HashMap<String, List<JsonNode>>();
        alike.properties().forEach(event -> samples.put(event.getKey(), samples(files, event.getValue())));
        var all = Form.of(samples.values().stream().flatMap(List::stream).toList());
        samples.forEach((event, own) -> recordings.put(
                event, new Recording(all, own.isEmpty() ? Optional.empty() : Optional.of(Form.of(own)), data)));
    }

    private static List<JsonNode> samples(VendorFiles files, JsonNode names) {
        var samples = new ArrayList<JsonNode>();
        names.forEach(name -> samples.add(files.json("recorded/" + name.asText() + ".json")));
        return samples;
    }

    @Override
    public List<String> complaints(Sent sent) {
        if (unrecorded.contains(sent.event())) return List.of();
        return Optional.ofNullable(recordings.get(sent.event()))
                .map(recording -> recording.complaints(VendorFiles.parse(sent.body())))
                .orElse(List.of("no such event was recorded"));
    }
}
