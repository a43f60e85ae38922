package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.syncline.connector.poll.PollResult;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.Watermark;
import io.syncline.simulators.desk.CardField;
import io.syncline.tck.VendorCalls.VendorCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Polling finds what no webhook told: here there are none. */
public interface PollContract extends UnderContract {
    @Test
    default void firstPollTellsNothingOfWhatWasThere() {
        personCreates(Map.of(CardField.TITLE, "Old"));

        PollResult first = polled(tracker(), Optional.empty());

        assertThat(first.hints()).isEmpty();
        assertThat(polled(tracker(), Optional.of(first.watermark())).hints()).isEmpty();
    }

    @Test
    default void editWithoutWebhookIsToldOnce() {
        String key = personCreates(Map.of(CardField.TITLE, "Before"));
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        personEdits(key, CardField.TITLE, "After");

        PollResult second = polled(tracker(), Optional.of(mark));
        PollResult third = polled(tracker(), Optional.of(second.watermark()));

        assertThat(second.hints()).extracting(Hint::entityId).containsExactly(id(key));
        assertThat(third.hints()).isEmpty();
    }

    @Test
    default void quickSecondEditIsToldToo() {
        String key = personCreates(Map.of(CardField.TITLE, "Before"));
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        personEdits(key, CardField.TITLE, "First");
        PollResult second = polled(tracker(), Optional.of(mark));
        personEdits(key, CardField.TITLE, "Second");

        PollResult third = polled(tracker(), Optional.of(second.watermark()));

        assertThat(third.hints()).extracting(Hint::entityId).containsExactly(id(key));
    }

    @Test
    default void newEntityWithoutWebhookIsTold() {
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        String key = personCreates(Map.of(CardField.TITLE, "New"));

        List<Hint> hints = polled(tracker(), Optional.of(mark)).hints();

        assertThat(hints).extracting(Hint::entityId).containsExactly(id(key));
        assertThat(hints).extracting(Hint::kind).doesNotContain(ChangeKind.DELETED);
    }

    @Test
    default void commentWithoutWebhookIsTold() {
        String key = personCreates(Map.of(CardField.TITLE, "Talked about"));
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        fixture().simulator().desk().comment(fixture().person(), key, "A word");

        List<Hint> hints = polled(tracker(), Optional.of(mark)).hints();

        assertThat(hints).extracting(Hint::entityId).containsExactly(id(key));
    }

    @Test
    default void deletionIsToldOrPollingGoesOnWithoutIt() {
        String other = personCreates(Map.of(CardField.TITLE, "Lives on"));
        String key = personCreates(Map.of(CardField.TITLE, "Short-lived"));
        String id = id(key);
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        fixture().personDeletes(key);

        personEdits(other, CardField.TITLE, "Lives on, edited");

        List<Hint> hints = polled(tracker(), Optional.of(mark)).hints();

        Expect.gone(tracker().entity(instance(), id));
        assertThat(hints).extracting(Hint::entityId).contains(id(other));
        if (can(Capability.POLL_DELETIONS))
            assertThat(hints).extracting(Hint::entityId, Hint::kind).contains(tuple(id, ChangeKind.DELETED));
        else assertThat(hints).extracting(Hint::kind).doesNotContain(ChangeKind.DELETED);
    }

    @Test
    default void nothingIsLostWhileNobodyPolls() {
        String one = personCreates(Map.of(CardField.TITLE, "One"));
        String two = personCreates(Map.of(CardField.TITLE, "Two"));
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        personEdits(one, CardField.TITLE, "One, edited");
        Watermark kept = polled(tracker(), Optional.of(mark)).watermark();
        personEdits(two, CardField.TITLE, "Two, edited");

        Watermark read = HubJson.read(HubJson.bytes(kept), Watermark.class);
        List<Hint> hints = polled(fixture().impatient(), Optional.of(read)).hints();

        assertThat(hints).extracting(Hint::entityId).containsExactly(id(two));
    }

    @Test
    default void moreThanOnePageIsTold() {
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        for (int i = 0; i < 120; i++) personCreates(Map.of(CardField.TITLE, "Number " + i));

        assertThat(polled(tracker(), Optional.of(mark)).hints())
                .extracting(Hint::entityId)
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    default void trackerThatIsBusyIsPolledLater() {
        Watermark mark = polled(tracker(), Optional.empty()).watermark();
        for (String method : List.of("GET", "POST")) {
            fault(new VendorCall(method, "."), "status", fixture().tooManyRequests());
        }

        Answer<PollResult> answer =
                tracker().poller().poll(instance(), fixture().project(), Optional.of(mark));

        assertThat(Expect.tryLater(answer).after()).isPositive();
    }

    @Test
    default void pollOfAnUnknownProjectIsRefused() {
        Answer<PollResult> answer = tracker().poller().poll(instance(), "acme/no-such-project", Optional.empty());

        assertThat(answer).isInstanceOf(Answer.Refused.class);
    }

    private PollResult polled(Tracker tracker, Optional<Watermark> before) {
        return Expect.done(tracker.poller().poll(instance(), fixture().project(), before));
    }

    private String id(String key) {
        return read(key).ref().id();
    }
}
