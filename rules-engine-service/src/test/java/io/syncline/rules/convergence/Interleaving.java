package io.syncline.rules.convergence;

import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.rules.merge.Merged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One story: what is connected how, and what happens in which order, as numbers so that it can be made shorter. */
record Interleaving(Mapping mapping, ConflictPolicy policy, Duration skew, Kind kind, List<Integer> choices) {
    /** Which policies may be in force, and whether the process may end half-way. */
    record Kind(List<ConflictPolicy> policies, boolean crashes) {
        Kind {
            policies = List.copyOf(policies);
        }
    }

    Interleaving {
        choices = List.copyOf(choices);
    }

    static Interleaving random(long seed, Kind kind) {
        Random random = new Random(seed);
        Mapping mapping = Mapping.values()[random.nextInt(Mapping.values().length)];
        ConflictPolicy policy =
                kind.policies().get(random.nextInt(kind.policies().size()));
        Duration skew = Duration.ofSeconds(random.nextInt(11) - 5);
        List<Integer> choices = new ArrayList<>();
        int length = 5 + random.nextInt(60);
        for (int i = 0; i < length; i++) choices.add(random.nextInt(1_000_000));
        return new Interleaving(mapping, policy, skew, kind, choices);
    }

    /** The same story without the choice at this place. */
    Interleaving without(int index) {
        List<Integer> fewer = new ArrayList<>(choices);
        fewer.remove(index);
        return new Interleaving(mapping, policy, skew, kind, fewer);
    }

    void play(World world) {
        choices.forEach(choice -> step(world, choice));
        world.settle();
    }

    World world() {
        return new World(mapping, policy, skew);
    }

    private void step(World world, int choice) {
        Side side = choice % 2 == 0 ? Side.LEFT : Side.RIGHT;
        int more = choice / 40;
        switch (choice / 2 % 20) {
            case 0, 1, 2, 3, 4 -> world.edit(side, field(more), more / 4);
            case 5, 6, 7, 8, 9 -> world.look(side, more);
            case 10, 11, 12, 13, 14 -> world.deliver(side, Meanwhile.NOTHING);
            case 15 -> world.rewind(side, more);
            case 16 -> world.hint(side, more % 2 == 0);
            case 17, 18 ->
                world.deliver(
                        side, merged -> raced(world, side, more, merged.writes().keySet()));
            default -> {
                if (kind.crashes() && world.desk(side).linked()) world.deliver(side, new Crash());
            }
        }
    }

    private static void raced(World world, Side side, int more, Set<String> written) {
        if (!written.contains(field(more))) world.edit(side, field(more), more / 4);
    }

    private static String field(int choice) {
        return Mapping.FIELDS.get(choice % Mapping.FIELDS.size());
    }

    private record Crash() implements Meanwhile {
        @Override
        public void happen(Merged merged) {}

        @Override
        public boolean crashes() {
            return true;
        }
    }
}
