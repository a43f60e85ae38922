package io.syncline.hub.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubUser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files pin the form of every message: a released form is read for ever. */
class LaneMessageTest {
    private static final Instant AT = Instant.parse("2026-11-22T07:00:00Z");
    private static final EntityRef UD1 = new EntityRef(new InstanceId("jira"), "10001", "UD-1");
    private static final EntityRef WEB7 = new EntityRef(new InstanceId("github"), "acme/web#7", "acme/web#7");
    private static final TwinId TWIN = new TwinId("t1");
    private static final MessageHead HEAD = MessageHead.of("m1", AT);

    static List<LaneMessage> messages() {
        return List.of(
                new LaneMessage.Sync(HEAD, TWIN, replica(), Map.of("summary", AT), AT),
                new LaneMessage.Ack(
                        HEAD,
                        TWIN,
                        1,
                        WEB7,
                        List.of(new Trace(TraceKind.COMMENT, "88", "5")),
                        replica(),
                        Map.of("summary", AT),
                        new TreeSet<>(Set.of("status"))),
                new LaneMessage.Linked(HEAD, TWIN, UD1, WEB7),
                new LaneMessage.Unlinked(HEAD, TWIN, "asked for"),
                new LaneMessage.Deleted(HEAD, TWIN, UD1));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isWrittenAsTheGoldenFile(LaneMessage message) throws IOException {
        assertThat(HubJson.read(HubJson.bytes(message), JsonNode.class)).isEqualTo(golden(message));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isReadFromTheGoldenFile(LaneMessage message) throws IOException {
        assertThat(HubJson.read(HubJson.bytes(golden(message)), LaneMessage.class))
                .isEqualTo(message);
    }

    @Test
    void acknowledgementsOfBeforeThereWereConflictsAreRead() throws IOException {
        LaneMessage.Ack ack = (LaneMessage.Ack) messages().get(1);
        ObjectNode old = (ObjectNode) golden(ack);
        old.remove(List.of("changedAt", "kept"));

        LaneMessage.Ack read = (LaneMessage.Ack) HubJson.read(HubJson.bytes(old), LaneMessage.class);

        assertThat(read.event()).isEqualTo(ack.event());
        assertThat(read.changedAt()).isEmpty();
        assertThat(read.kept()).isEmpty();
    }

    private static Replica replica() {
        HubUser alice =
                new HubUser("u1", Optional.of("alice"), Optional.of("Alice"), Optional.of("alice@example.com"), true);
        HubIssue issue = HubIssue.empty()
                .with("summary", "SLA incident")
                .with("status", HubNamed.status("3", "In Progress", "indeterminate"))
                .with("assignee", alice)
                .with("comments", List.of(HubComment.fresh("hello").withRemoteId(Optional.of("5"))))
                .with("Feature Team", "Blue");
        ReplicaSource source = new ReplicaSource(new InstanceId("jira"), "10001", "UD-1", Optional.empty());
        return new Replica(ReplicaVersion.CURRENT, issue, source, new ConnectionId("c1"), 1, AT);
    }

    private static JsonNode golden(LaneMessage message) throws IOException {
        String name = "/golden/lane-" + message.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + ".json";
        try (InputStream in = LaneMessageTest.class.getResourceAsStream(name)) {
            return HubJson.read(in.readAllBytes(), JsonNode.class);
        }
    }
}
