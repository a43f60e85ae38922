package io.syncline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.poll.PollRecord;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.state.LaneRecord;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/asyncapi.yaml} against the messages themselves. */
class AsyncApiTest {
    private static final Map<String, Class<?>> RECORDS = Map.of(
            "Change", Change.class,
            "ConnectionRecord", ConnectionRecord.class,
            "InstanceRecord", InstanceRecord.class,
            "ConnectorAnnouncement", ConnectorAnnouncement.class,
            "LaneRecord", LaneRecord.class,
            "PollRecord", PollRecord.class,
            "SyncEvent", SyncEvent.class);

    static Set<String> records() {
        return new TreeSet<>(RECORDS.keySet());
    }

    @Test
    void channelsAreTheTopics() throws IOException {
        Set<String> addresses = new TreeSet<>();
        document()
                .path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        String lane = Topics.lane(new ConnectionId("c"), Side.LEFT).replace(".c.left", ".{connection}.{side}");
        assertThat(addresses)
                .containsExactlyInAnyOrder(
                        Topics.CHANGES,
                        Topics.CONNECTIONS,
                        Topics.INSTANCES,
                        Topics.CONNECTORS,
                        Topics.LANES,
                        Topics.POLLS,
                        Topics.EVENTS,
                        lane);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sync", "Ack", "Linked", "Unlinked", "Deleted"})
    void exampleOfLaneMessageIsTheGoldenFile(String type) throws IOException {
        String golden = "hub-model/src/test/resources/golden/lane-" + type.toLowerCase(Locale.ROOT) + ".json";

        assertThat(example(type)).isEqualTo(Repository.json(golden));
    }

    @Test
    void everyLaneMessageIsDescribed() throws IOException {
        JsonNode messages = document().path("channels").path("lane").path("messages");

        assertThat(LaneMessage.class.getPermittedSubclasses())
                .hasSize(messages.size())
                .allMatch(type -> messages.has(type.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void exampleOfRecordIsReadAndWrittenUnchanged(String name) throws IOException {
        Object record = HubJson.convert(example(name), RECORDS.get(name));

        assertThat(HubJson.read(HubJson.bytes(record), JsonNode.class)).isEqualTo(example(name));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyComponentOfRecordIsDescribed(String name) throws IOException {
        Map<String, JsonNode> described = new TreeMap<>();
        message(name)
                .path("payload")
                .path("properties")
                .properties()
                .forEach(p -> described.put(p.getKey(), p.getValue()));

        assertThat(RECORDS.get(name).getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactlyInAnyOrderElementsOf(described.keySet());
    }

    private static JsonNode example(String name) throws IOException {
        return message(name).path("examples").path(0).path("payload");
    }

    private static JsonNode message(String name) throws IOException {
        return document().path("components").path("messages").path(name);
    }

    private static JsonNode document() throws IOException {
        return Repository.yaml("docs/asyncapi.yaml");
    }
}
