package io.syncline.connector.http;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.tracker.Rehearsed;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A write that goes as far as its first call that would change something, by the same code as in earnest; that call and all after it
 * stay here. For one thread: {@link TrackerHttpClient} keeps back the calls of the thread that rehearses.
 */
public final class Rehearsal {
    private static final ThreadLocal<@Nullable Rehearsal> ON_STAGE = new ThreadLocal<>();
    private static final Duration NEVER = Duration.ofDays(1);

    private boolean reached;

    private Rehearsal() {}

    /** What is known of a write before it is made; a refusal is one that needs no change to come to light. */
    public static Answer<Rehearsed> of(Supplier<? extends Answer<?>> write) {
        if (ON_STAGE.get() != null) throw new IllegalStateException("a rehearsal within a rehearsal");
        Rehearsal rehearsal = new Rehearsal();
        ON_STAGE.set(rehearsal);
        try {
            Answer<?> answer = write.get();
            return rehearsal.reached ? Answer.done(new Rehearsed(true)) : answer.map(done -> new Rehearsed(false));
        } finally {
            ON_STAGE.remove();
        }
    }

    /** Whether a call must stay here. */
    static boolean keepsBack(TrackerCall call) {
        Rehearsal rehearsal = ON_STAGE.get();
        if (rehearsal == null || call.reads()) return false;
        rehearsal.reached = true;
        return true;
    }

    /** The answer to a call that stayed here. */
    static TrackerReply keptBack() {
        return new TrackerReply.NotSent("only rehearsed", NEVER);
    }
}
