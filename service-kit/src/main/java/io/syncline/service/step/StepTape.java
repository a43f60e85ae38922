package io.syncline.service.step;

import io.syncline.hub.event.TrackerStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the steps of the work that runs on this thread, as a trace context goes along with it: whoever calls a tracker need not
 * know for whom. Work on other threads is not taken down.
 */
public final class StepTape {
    /** More than any sane rule makes; an event must stay small. */
    static final int MOST = 100;

    private static final ThreadLocal<@Nullable List<TrackerStep>> TAPE = new ThreadLocal<>();

    private StepTape() {}

    /** Runs work on a tape of its own. */
    public static <T> T during(Supplier<T> work) {
        List<TrackerStep> outer = TAPE.get();
        TAPE.set(new ArrayList<>());
        try {
            return work.get();
        } finally {
            if (outer == null) TAPE.remove();
            else TAPE.set(outer);
        }
    }

    /** Takes a step down, if anybody wants to know; after the hundredth of one piece of work nobody does. */
    public static void took(TrackerStep step) {
        List<TrackerStep> tape = TAPE.get();
        if (tape != null && tape.size() < MOST) tape.add(step);
    }

    /** The steps of the work that runs on this thread so far, oldest first. */
    public static List<TrackerStep> sofar() {
        List<TrackerStep> tape = TAPE.get();
        return tape == null ? List.of() : List.copyOf(tape);
    }
}
