package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.Topics;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Lanes that wait: on hold, for a tracker that asks for a pause, and what comes twice. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class HoldIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Stories stories;

    @Test
    void editMadeOnHoldIsMergedWithAWriteThatWasStillWaiting() {
        Pair pair = stories.pair().policy(ConflictPolicy.NEWEST).activate();
        Pair.Twins twins = pair.synced("held up");
        pair.right.beforeNextWrite(() -> {
            throw Refusal.tryLater(5);
        });
        pair.left.edit(twins.left(), "summary", "left, earlier");
        Stories.await().until(() -> pair.right.writes().size() == 2);

        pair.hold();
        pair.right.edit(twins.right(), "summary", "right, later");
        pair.quietHints();
        pair.activate();

        pair.awaitText(pair.left, twins.left(), "summary", "right, later");
        pair.quiet();
        assertThat(pair.onRight(twins).text("summary")).contains("right, later");
        assertThat(pair.events(Side.RIGHT, Outcome.CONFLICT)).hasSize(1);
    }

    @Test
    void heldConnectionAppliesQueuedChangesInOrder() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("held");
        pair.hold();
        int writes = pair.right.writes().size();
        long queued = pair.appended(Side.RIGHT);

        for (int edit = 1; edit <= 3; edit++) {
            long expected = queued + edit;
            pair.left.edit(twins.left(), "description", "edit " + edit);
            Stories.await().until(() -> pair.appended(Side.RIGHT) == expected);
        }
        EntityRef born = pair.left.create("born on hold", Pair.SYNC);
        Stories.await().until(() -> pair.appended(Side.RIGHT) == queued + 4);
        assertThat(pair.right.writes()).hasSize(writes);
        assertThat(pair.right.issues()).hasSize(1);

        pair.activate();
        pair.arrived(pair.right, pair.left.issue(born).text("summary").orElseThrow());
        pair.quiet();
        assertThat(pair.right.writes().stream()
                        .filter(call -> call.method().equals("PATCH"))
                        .map(call -> call.body().at("/fields/description").asText()))
                .containsExactly("edit 1", "edit 2", "edit 3");
        assertThat(pair.left.writes()).isEmpty();
    }

    @Test
    void holdAndReleaseOverAndOverKeepEveryEditInOrder() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("flickering");
        for (int round = 1; round <= 3; round++) {
            pair.right.stall();
            for (int edit = 1; edit <= 3; edit++) {
                int sent = pair.events(Side.LEFT, Outcome.SENT).size();
                pair.left.edit(twins.left(), "description", "edit " + round + "." + edit);
                Stories.await().until(() -> pair.events(Side.LEFT, Outcome.SENT).size() > sent);
            }
            pair.beginHold();
            pair.right.open();
            pair.activate();
            pair.awaitText(pair.right, twins.right(), "description", "edit " + round + ".3");
        }
        pair.quiet();

        List<String> written = pair.right.writes().stream()
                .filter(call -> call.method().equals("PATCH"))
                .map(call -> call.body().at("/fields/description").asText())
                .toList();
        assertThat(written).isSorted().hasSize(9);
    }

    @Test
    void createCutOffBeforeItWasRememberedIsNotRepeated() {
        Pair pair = stories.pair().activate();
        pair.right.nextWriteIsDoneBut(Refusal.unknown());
        pair.left.create("cut off", Pair.SYNC);
        pair.arrived(pair.right, "cut off");
        pair.hold();

        pair.activate();
        pair.quiet();

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.left.issues()).hasSize(1);
        assertThat(pair.right.writes().getLast().body().path("repeated").asBoolean())
                .isTrue();
    }

    @Test
    void updateCutOffBeforeItWasRememberedIsNotTakenForAnEdit() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("half-way");
        int sent = pair.events(Side.RIGHT, Outcome.SENT).size();
        pair.right.nextWriteIsDoneBut(Refusal.unknown());
        pair.left.edit(twins.left(), "description", "written, but not remembered");
        pair.awaitText(pair.right, twins.right(), "description", "written, but not remembered");
        pair.hold();

        pair.right.edit(twins.right(), "summary", "a person's");
        pair.quietHints();
        assertThat(pair.events(Side.RIGHT, Outcome.SENT)).hasSize(sent);
        pair.activate();
        pair.awaitText(pair.left, twins.left(), "summary", "a person's");
        pair.quiet();

        assertThat(pair.left.writes().stream()
                        .map(call -> call.body().path("fields").toString()))
                .containsExactly("{\"summary\":\"a person's\"}");
        assertThat(pair.onRight(twins).text("description")).contains("written, but not remembered");
    }

    @Test
    void trackerThatAsksForAPauseGetsIt() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("busy");
        pair.right.nextCallEndsIn(Refusal.tryLater(2));
        int calls = pair.right.calls().size();

        pair.left.edit(twins.left(), "description", "after the pause");
        pair.awaitText(pair.right, twins.right(), "description", "after the pause");
        pair.quiet();

        var busy = pair.right.calls().get(calls);
        var next = pair.right.calls().get(calls + 1);
        assertThat(Duration.between(busy.at(), next.at())).isGreaterThanOrEqualTo(Duration.ofMillis(1_990));
        Stories.await().until(() -> pair.flow(Side.RIGHT).map(LaneRecord::flow).equals(Optional.of(LaneFlow.FLOWING)));
        assertThat(pair.flows(Side.RIGHT))
                .filteredOn(flow -> flow.flow() == LaneFlow.WAITING)
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.reason()).contains("the tracker asks for a pause");
                    assertThat(flow.until()).isPresent();
                });
        assertThat(pair.flows(Side.LEFT)).noneMatch(flow -> flow.flow() == LaneFlow.WAITING);
    }

    @Test
    void messageThatComesTwiceDoesNothing() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("twice");
        pair.hold();
        long queued = pair.appended(Side.RIGHT);
        String comment = pair.left.comment(twins.left(), "once");
        Stories.await().until(() -> pair.appended(Side.RIGHT) == queued + 1);
        ConsumerRecord<String, byte[]> record = pair.lane(Side.RIGHT).getLast();
        pair.activate();
        pair.quiet();
        int writes = pair.right.writes().size();
        int events = pair.events().size();

        stories.append(new ProducerRecord<>(record.topic(), record.key(), record.value()));
        pair.quiet();

        assertThat(pair.right.writes()).hasSize(writes);
        assertThat(pair.events()).hasSize(events);
        assertThat(pair.onRight(twins).comments()).hasSize(1);
        assertThat(comment).isNotEmpty();
    }

    @Test
    void hintThatCannotBeReadHoldsNobodyUp() {
        Pair pair = stories.pair().activate();
        stories.append(Topics.CHANGES, "nonsense", List.of("nonsense"));

        pair.synced("after nonsense");

        assertThat(pair.right.issues()).hasSize(1);
    }

    @Test
    void messagesCarryTheTraceOfTheirHint() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("traced");
        pair.hold();
        long queued = pair.appended(Side.RIGHT);
        pair.left.quietly(twins.left(), "description", "traced");

        stories.webhook(twins.left(), "00-" + TRACE + "-00f067aa0ba902b7-01");
        Stories.await().until(() -> pair.appended(Side.RIGHT) == queued + 1);
        assertThat(traceparent(pair.lane(Side.RIGHT).getLast())).contains(TRACE);

        pair.activate();
        pair.quiet();
        List<ConsumerRecord<String, byte[]>> applied = stories.reader().records(Topics.EVENTS).stream()
                .filter(event -> traceparent(event).contains(TRACE))
                .toList();
        assertThat(applied).hasSizeGreaterThanOrEqualTo(2);
    }

    private static String traceparent(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader("traceparent"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
