package io.syncline.connector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Hint;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollWindowTest {
    private static final Instant START = Instant.parse("2026-11-22T07:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static PollResult look(Optional<Watermark> before, long minute, Sighting... there) {
        return PollWindow.after(before, START.plusSeconds(60 * minute), OVERLAP).result(List.of(there));
    }

    private static Sighting sighting(String thing, String entity, long minute, String version) {
        Instant at = START.plusSeconds(60 * minute);
        Hint hint = new Hint(entity, entity, ChangeKind.UPDATED, Optional.empty(), Optional.of(at), Optional.empty());
        return new Sighting(thing, version, at, Optional.of(hint));
    }

    @Test
    void firstLookTellsNothingAndRemembersWhatIsThere() {
        PollResult first = look(Optional.empty(), 0, sighting("a", "A-1", -1, "v1"));
        PollResult second = look(Optional.of(first.watermark()), 1, sighting("a", "A-1", -1, "v1"));

        assertThat(first.hints()).isEmpty();
        assertThat(second.hints()).isEmpty();
    }

    @Test
    void changeInTheOverlapIsToldOnce() {
        Watermark mark = look(Optional.empty(), 0).watermark();
        PollResult second = look(Optional.of(mark), 1, sighting("a", "A-1", 0, "v1"));
        PollResult third = look(Optional.of(second.watermark()), 2, sighting("a", "A-1", 0, "v1"));

        assertThat(second.hints()).extracting(Hint::entityId).containsExactly("A-1");
        assertThat(third.hints()).isEmpty();
    }

    @Test
    void anotherVersionOfTheSameMomentIsTold() {
        Watermark mark =
                look(Optional.empty(), 0, sighting("a", "A-1", 0, "v1")).watermark();

        assertThat(look(Optional.of(mark), 1, sighting("a", "A-1", 0, "v2")).hints())
                .hasSize(1);
    }

    @Test
    void windowReachesBackToWhereTheLastOneEndedHoweverLongAgo() {
        Watermark mark = look(Optional.empty(), 0).watermark();

        PollWindow window = PollWindow.after(Optional.of(mark), START.plus(Duration.ofDays(2)), OVERLAP);

        assertThat(window.from()).isEqualTo(START.minus(OVERLAP).minus(OVERLAP));
    }

    @Test
    void watermarkFollowsTheTrackersClockAndNeverGoesBack() {
        Watermark ahead =
                look(Optional.empty(), 0, sighting("a", "A-1", 3, "v1")).watermark();
        Watermark after = look(Optional.of(ahead), 1).watermark();

        assertThat(ahead.since()).isEqualTo(START.plusSeconds(180));
        assertThat(after.since()).isEqualTo(ahead.since());
    }

    @Test
    void whatNobodyLooksAtAgainIsForgotten() {
        Watermark mark =
                look(Optional.empty(), 0, sighting("a", "A-1", 0, "v1")).watermark();
        Watermark later = look(Optional.of(mark), 60, sighting("a", "A-1", 0, "v1"), sighting("b", "B-1", 59, "v1"))
                .watermark();

        assertThat(later.seen()).containsOnlyKeys("b");
    }

    @Test
    void manyThingsOfOneEntityAreOneHint() {
        Watermark mark = look(Optional.empty(), 0).watermark();

        PollResult result =
                look(Optional.of(mark), 1, sighting("issue", "A-1", 1, "v1"), sighting("comment", "A-1", 1, "v1"));

        assertThat(result.hints()).hasSize(1);
        assertThat(result.watermark().seen()).containsOnlyKeys("issue", "comment");
    }
}
