package io.syncline.rules.convergence;

import io.syncline.rules.convergence.Interleaving.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Plays many random stories and makes the first that fails as short as it gets. */
final class Stories {
    private static final long SEED = Long.getLong("convergence.seed", 1);
    private static final int FACTOR = Integer.getInteger("convergence.factor", 1);

    private Stories() {}

    private record Failed(Interleaving story, List<String> told, Throwable cause) {}

    /** Plays each story until it is quiet, then has it looked at. */
    static void each(int count, Kind kind, BiConsumer<Interleaving, World> look) {
        for (long seed = SEED; seed < SEED + (long) count * FACTOR; seed++) {
            Optional<Failed> failed = play(Interleaving.random(seed, kind), look);
            if (failed.isPresent()) throw failure(seed, shortest(failed.get(), look));
        }
    }

    private static Optional<Failed> play(Interleaving story, BiConsumer<Interleaving, World> look) {
        World world = story.world();
        try {
            story.play(world);
            look.accept(story, world);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(new Failed(story, world.told(), e));
        }
    }

    private static Failed shortest(Failed failed, BiConsumer<Interleaving, World> look) {
        Failed shortest = failed;
        for (int i = 0; i < shortest.story().choices().size(); ) {
            Optional<Failed> shorter = play(shortest.story().without(i), look);
            if (shorter.isPresent()) shortest = shorter.get();
            else i++;
        }
        return shortest;
    }

    private static AssertionError failure(long seed, Failed failed) {
        Interleaving story = failed.story();
        return new AssertionError(
                "-Dconvergence.seed=" + seed + ": " + story.mapping() + ", " + story.policy()
                        + ", clocks differ by " + story.skew() + "\n  " + String.join("\n  ", failed.told()) + "\n"
                        + failed.cause().getMessage(),
                failed.cause());
    }
}
