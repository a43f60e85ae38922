package io.syncline.rules.story;

import io.syncline.hub.Topics;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.hub.state.Trigger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One connection between two fake instances; entities labelled {@link #SYNC} come under sync from both sides. Scripts are set before or
 * after it is active; every change of the connection is published at once.
 */
final class Pair {
    static final String SYNC = "sync";

    static final String OUTGOING = """
            replica.key = issue.key
            replica.summary = issue.summary
            replica.description = issue.description
            replica.labels = issue.labels
            replica.status = issue.status
            replica.priority = issue.priority
            replica.comments = issue.comments
            """;

    static final String FIRST = """
            if (firstSync) {
                issue.projectKey = connection.localProject
                issue.typeName = "Task"
            }
            """;

    static final String FIELDS = """
            issue.summary = replica.summary
            issue.description = replica.description
            issue.labels = replica.labels
            issue.priority = replica.priority
            issue.setStatus(replica.status?.name)
            commentHelper.mergeComments(issue, replica) { it }
            """;

    final ConnectionId id;
    final FakeInstance left;
    final FakeInstance right;
    private final Stories stories;
    private final Map<Side, Rules> rules = new EnumMap<>(Side.class);
    private ConflictPolicy policy = ConflictPolicy.NEWEST;
    private ConnectionStatus status = ConnectionStatus.PENDING;
    private long version;
    private String name = "pair";
    private String label = SYNC;

    Pair(Stories stories, ConnectionId id, FakeInstance left, FakeInstance right) {
        this.stories = stories;
        this.id = id;
        this.left = left;
        this.right = right;
        for (Side side : Side.values()) rules.put(side, new Rules(1, OUTGOING, FIRST + FIELDS));
    }

    Pair outgoing(Side side, String script) {
        rules.computeIfPresent(side, (s, old) -> new Rules(old.version() + 1, script, old.incoming()));
        return published();
    }

    Pair incoming(Side side, String script) {
        rules.computeIfPresent(side, (s, old) -> new Rules(old.version() + 1, old.outgoing(), script));
        return published();
    }

    Pair named(String other) {
        name = other;
        return this;
    }

    /** With triggers for this label instead. */
    Pair taking(String other) {
        label = other;
        return this;
    }

    Pair policy(ConflictPolicy newPolicy) {
        policy = newPolicy;
        return published();
    }

    Pair activate() {
        status = ConnectionStatus.ACTIVE;
        published();
        awaitFlow(LaneFlow.FLOWING);
        return this;
    }

    /** Returns once both lanes have confirmed the hold. */
    Pair hold() {
        status = ConnectionStatus.DEACTIVATED;
        published();
        awaitFlow(LaneFlow.HELD);
        return this;
    }

    /** Deactivates without waiting for the hold. */
    Pair beginHold() {
        status = ConnectionStatus.DEACTIVATED;
        return published();
    }

    private Pair published() {
        version++;
        if (status != ConnectionStatus.PENDING) stories.append(Topics.CONNECTIONS, id.value(), record());
        return this;
    }

    private ConnectionRecord record() {
        return new ConnectionRecord(id, version, name, status, policy, spec(Side.LEFT), spec(Side.RIGHT));
    }

    private SideSpec spec(Side side) {
        FakeInstance instance = on(side);
        Trigger trigger = new Trigger("t-" + side.wire(), "issue", label, true);
        return new SideSpec(
                instance.id,
                new TrackerKind("fake"),
                instance.id.value(),
                instance.project,
                rules.get(side),
                List.of(trigger));
    }

    FakeInstance on(Side side) {
        return side == Side.LEFT ? left : right;
    }

    private void awaitFlow(LaneFlow flow) {
        Stories.await()
                .until(() -> flow(Side.LEFT).filter(r -> answers(r, flow)).isPresent()
                        && flow(Side.RIGHT).filter(r -> answers(r, flow)).isPresent());
    }

    private boolean answers(LaneRecord record, LaneFlow flow) {
        return record.flow() == flow && record.connectionVersion() == version;
    }

    /** What the lane towards this side said last. */
    Optional<LaneRecord> flow(Side side) {
        return flows(side).stream().reduce((a, b) -> b);
    }

    List<LaneRecord> flows(Side side) {
        LaneId lane = new LaneId(id, side);
        return stories.reader().all(Topics.LANES, LaneRecord.class).stream()
                .filter(record -> record.lane().equals(lane))
                .toList();
    }

    /** Creates an issue on the left and waits for its replica on the right. */
    Twins synced(String summary) {
        EntityRef made = left.create(summary, SYNC);
        Twins twins = new Twins(made, arrived(right, summary));
        quiet();
        return twins;
    }

    /** The two ends of a pair of entities. */
    record Twins(EntityRef left, EntityRef right) {}

    EntityRef arrived(FakeInstance instance, String summary) {
        Stories.await().until(() -> instance.titled(summary).isPresent());
        return instance.titled(summary).orElseThrow();
    }

    void awaitText(FakeInstance instance, EntityRef entity, String field, String text) {
        Stories.await().until(() -> instance.issue(entity).text(field).equals(Optional.of(text)));
    }

    HubIssue onLeft(Twins twins) {
        return left.issue(twins.left());
    }

    HubIssue onRight(Twins twins) {
        return right.issue(twins.right());
    }

    List<SyncEvent> events() {
        return stories.reader().all(Topics.EVENTS, SyncEvent.class).stream()
                .filter(event -> event.connection().equals(id))
                .toList();
    }

    List<SyncEvent> events(Side side, Outcome outcome) {
        return events().stream()
                .filter(event -> event.side() == side && event.outcome() == outcome)
                .toList();
    }

    SyncEvent awaitEvent(Side side, Outcome outcome) {
        Stories.await().until(() -> !events(side, outcome).isEmpty());
        return events(side, outcome).getLast();
    }

    ParkedClient parked() {
        return new ParkedClient(id.value());
    }

    /** How many messages the lane towards this side ever got. */
    long appended(Side side) {
        return stories.reader().appended(List.of(Topics.lane(id, side)));
    }

    /** What is in the lane towards this side now. */
    List<ConsumerRecord<String, byte[]>> lane(Side side) {
        return stories.reader().records(Topics.lane(id, side));
    }

    /** Waits until every hint is done; messages may queue. */
    void quietHints() {
        Stories.await().until(() -> lag("syncline-changes", List.of(Topics.CHANGES)) == 0);
    }

    /** Waits until every hint and every message is done and none has followed from another. */
    void quiet() {
        List<String> topics = new ArrayList<>(lanes());
        topics.add(Topics.CHANGES);
        Stories.await().until(() -> {
            long before = stories.reader().appended(topics);
            boolean done = lag("syncline-changes", List.of(Topics.CHANGES)) == 0
                    && lag(Topics.LANE_GROUP, lanes()) == 0
                    && lag("syncline-changes", List.of(Topics.CHANGES)) == 0;
            return done && before == stories.reader().appended(topics);
        });
    }

    private List<String> lanes() {
        return List.of(Topics.lane(id, Side.LEFT), Topics.lane(id, Side.RIGHT));
    }

    private long lag(String group, List<String> topics) {
        return stories.topics().lag(group, topics).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
