package io.syncline.devstack.system;

import io.syncline.devstack.StackFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Waits until parts serve, and gives up as soon as one of them cannot. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(150);

    private final ReadinessClient readiness;
    private final Instant start;
    private final Progress progress;

    Waiting(ReadinessClient readiness, Instant start, Progress progress) {
        this.readiness = readiness;
        this.start = start;
        this.progress = progress;
    }

    void until(Collection<RunningPart> parts) {
        List<RunningPart> missing = new ArrayList<>(parts);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!missing.isEmpty()) {
            missing.removeIf(this::arrived);
            if (missing.isEmpty()) return;
            if (Instant.now().isAfter(deadline)) throw tooLate(missing.getFirst());
            pause();
        }
    }

    private boolean arrived(RunningPart running) {
        if (!running.alive()) throw new StackFailure(running.lastWords());
        if (!readiness.ready(running)) return false;
        progress.ready(running.part().name().label(), Duration.between(start, Instant.now()));
        return true;
    }

    private static StackFailure tooLate(RunningPart running) {
        return new StackFailure(running.part().name().label() + " is not ready after " + PATIENCE.toSeconds() + " s. "
                + running.lastLines());
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while the system starts", e);
        }
    }
}
