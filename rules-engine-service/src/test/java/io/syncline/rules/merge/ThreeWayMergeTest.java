package io.syncline.rules.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConflictPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-01T10:00:05Z");

    @Test
    void aFieldNeverAgreedOnIsWritten() {
        Merged merged = merge(ConflictPolicy.NEWEST, "old", "new", Base.none(), EARLY, LATE);

        assertThat(merged.writes()).containsEntry("summary", text("new"));
    }

    @Test
    void aWishThatIsNotNewLeavesALocalEditAlone() {
        Merged merged = merge(ConflictPolicy.NEWEST, "edited here", "same", base("same", "same"), LATE, LATE);

        assertThat(merged.writes()).isEmpty();
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.agreed()).doesNotContainKey("summary");
    }

    @Test
    void aNewWishOverAnUntouchedValueIsWritten() {
        Merged merged = merge(ConflictPolicy.NEWEST, "local form", "new", base("old", "local form"), LATE, EARLY);

        assertThat(merged.writes()).containsEntry("summary", text("new"));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void theNewerOfTwoEditsWinsAndTheConflictIsTold() {
        Merged taken = merge(ConflictPolicy.NEWEST, "mine", "theirs", base("old", "old"), EARLY, LATE);
        Merged kept = merge(ConflictPolicy.NEWEST, "mine", "theirs", base("old", "old"), LATE, EARLY);

        assertThat(taken.writes()).containsEntry("summary", text("theirs"));
        assertThat(kept.writes()).isEmpty();
        assertThat(kept.conflicts()).extracting(Conflict::taken).containsExactly(false);
    }

    @Test
    void bothSidesDecideATieTheSameWay() {
        Merged right = merge(ConflictPolicy.NEWEST, "r", "l", base("old", "old"), EARLY, EARLY);
        Merged left = merge(Side.LEFT, ConflictPolicy.NEWEST, text("l"), text("r"), base("old", "old"), EARLY, EARLY);

        assertThat(right.writes()).containsEntry("summary", text("l"));
        assertThat(left.writes()).isEmpty();
    }

    @Test
    void aFixedSideWinsWhateverTheClocksSay() {
        assertThat(merge(ConflictPolicy.LEFT, "r", "l", base("o", "o"), LATE, EARLY)
                        .writes())
                .isNotEmpty();
        assertThat(merge(ConflictPolicy.RIGHT, "r", "l", base("o", "o"), EARLY, LATE)
                        .writes())
                .isEmpty();
    }

    @Test
    void underPolicyScriptWhatTheScriptAssignsIsWritten() {
        Merged merged = merge(ConflictPolicy.SCRIPT, "edited here", "same", base("same", "same"), LATE, EARLY);

        assertThat(merged.writes()).containsEntry("summary", text("same"));
    }

    @Test
    void watchersOfThisSideStayWhenTheOtherSideTakesItsOwnAway() {
        JsonNode before = users("ann", "bob");
        Base base = new Base(Map.of("watchers", before), Map.of("watchers", before));

        Merged merged = new ThreeWayMerge(ConflictPolicy.NEWEST, Side.RIGHT, Writing.none())
                .merge(
                        Map.of("watchers", users("ann", "bob", "mine")),
                        Map.of("watchers", users("ann", "theirs")),
                        base,
                        times(EARLY, LATE));

        assertThat(merged.writes().get("watchers").findValuesAsText("key")).containsExactly("ann", "mine", "theirs");
    }

    private static JsonNode users(String... keys) {
        return HubJson.tree(List.of(keys).stream()
                .map(key -> Map.of("key", key, "displayName", key + "!"))
                .toList());
    }

    @Test
    void labelsAddedOnBothSidesAreBothKept() {
        JsonNode before = labels("a", "b");
        Base base = new Base(Map.of("labels", before), Map.of("labels", before));

        Merged merged = new ThreeWayMerge(ConflictPolicy.NEWEST, Side.RIGHT, Writing.none())
                .merge(
                        Map.of("labels", labels("a", "b", "mine")),
                        Map.of("labels", labels("a", "theirs")),
                        base,
                        times(EARLY, LATE));

        assertThat(Same.identity(merged.writes().get("labels")))
                .isEqualTo(Same.identity(labels("a", "mine", "theirs")));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void emptyInAllItsFormsIsOneValue() {
        Merged merged = merge(Side.RIGHT, ConflictPolicy.NEWEST, NullNode.instance, text(""), Base.none(), EARLY, LATE);

        assertThat(merged.writes()).isEmpty();
    }

    private static Merged merge(
            ConflictPolicy policy, String local, String want, Base base, Instant here, Instant there) {
        return merge(Side.RIGHT, policy, text(local), text(want), base, here, there);
    }

    private static Merged merge(
            Side side, ConflictPolicy policy, JsonNode local, JsonNode want, Base base, Instant here, Instant there) {
        return new ThreeWayMerge(policy, side, Writing.none())
                .merge(Map.of("summary", local), Map.of("summary", want), base, times(here, there));
    }

    private static ChangeTimes times(Instant here, Instant there) {
        return new ChangeTimes(Map.of(), Map.of(), Map.of(), Set.of(), here, there);
    }

    private static Base base(String wanted, String local) {
        return new Base(Map.of("summary", text(wanted)), Map.of("summary", text(local)));
    }

    private static JsonNode text(String text) {
        return HubJson.tree(text);
    }

    private static JsonNode labels(String... labels) {
        return HubJson.tree(
                List.of(labels).stream().map(l -> Map.of("label", l)).toList());
    }
}
