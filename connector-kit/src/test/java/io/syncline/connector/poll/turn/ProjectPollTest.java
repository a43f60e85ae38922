package io.syncline.connector.poll.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.poll.PollResult;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.PollRecord;
import io.syncline.hub.poll.Watermark;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectPollTest {
    private static final InstanceId ID = new InstanceId("jira");
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Watermark FIRST = new Watermark(NOW, Optional.of("1"), new TreeMap<>());
    private static final Watermark SECOND = new Watermark(NOW, Optional.of("2"), new TreeMap<>());
    private final Notes journal = new Notes();
    private final Target target = new Target(
            new Instance(
                    ID,
                    "uid",
                    URI.create("https://jira.example.com"),
                    Credentials.of(Map.of()),
                    new WebhookSecret("secret"),
                    false),
            Duration.ofMinutes(1),
            List.of("OPS", "UD"));

    /** What was appended and kept, in its order; refuses either when told to. */
    private static final class Notes implements PollJournal {
        private final List<String> done = new ArrayList<>();
        private Optional<PollRecord> record = Optional.empty();
        private boolean owner = true;
        private boolean taking = true;

        @Override
        public boolean owns(InstanceId instance) {
            return owner;
        }

        @Override
        public Optional<PollRecord> record(InstanceId instance) {
            return record;
        }

        @Override
        public boolean append(List<Change> changes) {
            if (taking) done.add("append " + changes.size());
            return taking;
        }

        @Override
        public boolean keep(PollRecord next) {
            done.add("keep " + next.projects().keySet());
            record = Optional.of(next);
            return true;
        }
    }

    private PollOutcome poll(Poller poller) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new ProjectPoll(poller, new TrackerKind("jira"), journal, clock, () -> "m").poll(target, "UD");
    }

    private static Poller finding(int hints, Watermark watermark) {
        List<Hint> found = IntStream.range(0, hints)
                .mapToObj(i -> new Hint(
                        "id" + i, "UD-" + i, ChangeKind.UPDATED, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        return (instance, project, before) -> Answer.done(new PollResult(found, watermark));
    }

    @Test
    void hintsAreDurableBeforeTheWatermarkMovesOn() {
        PollOutcome outcome = poll(finding(3, FIRST));

        assertThat(outcome).isEqualTo(new PollOutcome.Told(3));
        assertThat(journal.done).containsExactly("append 3", "keep [UD]");
    }

    @Test
    void watermarkStaysWhereHintsAreNotDurable() {
        journal.taking = false;

        PollOutcome outcome = poll(finding(3, FIRST));

        assertThat(outcome).isEqualTo(new PollOutcome.NotKept());
        assertThat(journal.record).isEmpty();
    }

    @Test
    void nextPollBeginsWhereThisOneEnded() {
        poll(finding(0, FIRST));
        List<Optional<Watermark>> asked = new ArrayList<>();

        poll((instance, project, before) -> {
            asked.add(before);
            return Answer.done(new PollResult(List.of(), SECOND));
        });

        assertThat(asked).containsExactly(Optional.of(FIRST));
        assertThat(journal.record.orElseThrow().watermark("UD")).contains(SECOND);
    }

    @Test
    void watermarkThatDoesNotMoveIsNotWrittenAgain() {
        poll(finding(0, FIRST));
        poll(finding(0, FIRST));

        assertThat(journal.done).containsExactly("keep [UD]");
    }

    @Test
    void manyHintsAreAppendedInParts() {
        poll(finding(1200, FIRST));

        assertThat(journal.done).containsExactly("append 500", "append 500", "append 200", "keep [UD]");
    }

    @Test
    void replicaThatLostTheInstanceMovesNothing() {
        journal.owner = false;

        assertThat(poll(finding(3, FIRST))).isEqualTo(new PollOutcome.NotKept());
        assertThat(journal.done).isEmpty();
    }

    @Test
    void trackersNoIsToldAndChangesNothing() {
        PollOutcome later = poll((instance, project, before) -> new Answer.TryLater<>("busy", Duration.ofSeconds(7)));
        PollOutcome refused = poll((instance, project, before) -> Answer.refused("project", "not there"));

        assertThat(later).isEqualTo(new PollOutcome.Later("busy", Duration.ofSeconds(7)));
        assertThat(refused).isEqualTo(new PollOutcome.Refused("not there"));
        assertThat(journal.done).isEmpty();
    }
}
