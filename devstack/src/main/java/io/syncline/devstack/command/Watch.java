package io.syncline.devstack.command;

import io.syncline.devstack.StackFailure;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.system.DevStack;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Reports parts that die, and starts each again a few times. */
final class Watch {
    private static final int REVIVALS = 3;
    private static final Duration STEP = Duration.ofMillis(500);

    private final DevStack stack;
    private final Stopping stopping;
    private final Map<PartName, Integer> revivals = new EnumMap<>(PartName.class);

    Watch(DevStack stack, Stopping stopping) {
        this.stack = stack;
        this.stopping = stopping;
    }

    void untilStopped() {
        while (!stopping.asked()) {
            pause();
            Map<PartName, String> died = stack.died();
            if (!stopping.asked()) died.forEach(this::report);
        }
    }

    private void report(PartName name, String lastWords) {
        System.err.println(lastWords);
        if (revivals.merge(name, 1, Integer::sum) > REVIVALS) {
            System.err.println(name.label() + " died " + (REVIVALS + 1) + " times; it stays down.");
            return;
        }
        System.err.println("Starting " + name.label() + " again.");
        stack.revive(name);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }
}
