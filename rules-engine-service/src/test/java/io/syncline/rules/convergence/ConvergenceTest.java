package io.syncline.rules.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.rules.convergence.Interleaving.Kind;
import io.syncline.rules.merge.Same;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order of edits, looks, messages, repeats and echoes. Every story is also watched by {@link World} while it goes on: what a
 * person wrote never goes away unheard. A failure prints its seed and the shortest story found that still fails.
 */
class ConvergenceTest {
    private static final List<ConflictPolicy> MERGING =
            List.of(ConflictPolicy.NEWEST, ConflictPolicy.LEFT, ConflictPolicy.RIGHT);
    private static final List<String> SINGLE = List.of("summary", "description", Mapping.STATUS);
    private static final Kind ORDERLY = new Kind(MERGING, false);

    @Test
    void quietSidesAgreeOnValuesSomebodyWroteAtOneWritePerEditOrTwoInAConflict() {
        Stories.each(10_000, ORDERLY, (story, world) -> {
            assertAgreement(story, world);
            assertNoThirdValue(world);
            assertFewWrites(world);
        });
    }

    @Test
    void quietSidesAgreeAlsoWhenAProcessEndedBetweenAWriteAndItsMemory() {
        Stories.each(5_000, new Kind(MERGING, true), (story, world) -> {
            assertAgreement(story, world);
            assertNoThirdValue(world);
        });
    }

    @Test
    void quietSidesStaySilent() {
        Stories.each(500, new Kind(List.of(ConflictPolicy.values()), false), (story, world) -> {
            int before = world.writes();

            for (Side side : Side.values()) {
                world.hint(side, false);
                world.rewind(side, 0);
            }
            world.settle();
            assertThat(world.writes()).isEqualTo(before);
        });
    }

    @Test
    void syncBackBetweenQuietSidesWritesNothing() {
        Stories.each(500, ORDERLY, (story, world) -> {
            int before = world.writes();

            for (Side side : Side.values()) world.hint(side, true);
            world.settle();

            assertThat(world.writes()).isEqualTo(before);
            assertAgreement(story, world);
        });
    }

    @Test
    void editAfterAllIsQuietArrivesWithoutConflict() {
        Stories.each(500, ORDERLY, (story, world) -> {
            for (Side side : Side.values()) {
                for (String field : Mapping.FIELDS) {
                    int writes = world.writes();
                    int conflicts = world.conflicts();
                    world.edit(side, field, story.choices().size());
                    world.settle();

                    assertThat(world.conflicts())
                            .as("conflicts after %s of %s", field, side)
                            .isEqualTo(conflicts);
                    assertThat(world.writes())
                            .as("writes after %s of %s", field, side)
                            .isLessThanOrEqualTo(writes + 1);
                    assertAgreement(story, world);
                }
            }
        });
    }

    private static void assertAgreement(Interleaving story, World world) {
        assertAgreement(story, world, Mapping.FIELDS);
    }

    private static void assertAgreement(Interleaving story, World world, List<String> fields) {
        for (String field : fields) {
            JsonNode left = world.desk(Side.LEFT).tracker.value(field);
            JsonNode right = world.desk(Side.RIGHT).tracker.value(field);
            assertThat(story.mapping().agree(field, left, right))
                    .as("%s: %s on the left, %s on the right", field, left, right)
                    .isTrue();
        }
    }

    private static void assertFewWrites(World world) {
        for (String field : Mapping.FIELDS) {
            int most = edits(world, field) * (conflicts(world, field) == 0 ? 1 : 2);
            assertThat(writes(world, field)).as("writes of %s", field).isLessThanOrEqualTo(most);
        }
    }

    private static void assertNoThirdValue(World world) {
        for (Side side : Side.values()) {
            for (String field : List.of("summary", "description")) {
                JsonNode value = world.desk(side).tracker.value(field);
                assertThat(edits(world).toList())
                        .as("%s on the %s side is %s", field, side.wire(), value)
                        .anySatisfy(edit -> {
                            assertThat(edit.field).isEqualTo(field);
                            assertThat(Same.values(world.arrived(side, edit), value))
                                    .isTrue();
                        });
            }
        }
    }

    private static Stream<Edit> edits(World world) {
        return Stream.of(Side.values()).flatMap(side -> world.desk(side).tracker.edits.stream());
    }

    /** The edits of a field, without the four that came with the new entity. */
    private static int edits(World world, String field) {
        return (int) edits(world).filter(edit -> edit.field.equals(field)).count() - 1;
    }

    private static long conflicts(World world, String field) {
        return Stream.of(Side.values())
                .flatMap(side -> world.desk(side).conflicts.stream())
                .filter(conflict -> conflict.field().equals(field))
                .count();
    }

    private static int writes(World world, String field) {
        return (int) Stream.of(Side.values())
                .flatMap(side -> world.desk(side).tracker.ourWrites.stream())
                .filter(field::equals)
                .count();
    }
}
