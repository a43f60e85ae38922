package io.syncline.simulators.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states one entity went through, so that a lagging search can see an older one. Holds immutable values; an entity
 * deleted is one whose timeline {@link #end}ed. Old states are forgotten, but never the current one.
 */
public final class Timeline<T> {
    private static final int REMEMBERED = 20;

    private record Moment<T>(Instant at, Optional<T> value) {}

    private final List<Moment<T>> moments = new ArrayList<>();
    private boolean forgetful;

    public Timeline(Instant at, T first) {
        moments.add(new Moment<>(at, Optional.of(first)));
    }

    public void set(Instant at, T value) {
        add(new Moment<>(at, Optional.of(value)));
    }

    public void end(Instant at) {
        add(new Moment<>(at, Optional.empty()));
    }

    /** The state now; empty once ended. */
    public Optional<T> current() {
        return moments.getLast().value();
    }

    /**
     * The state that was current at that moment; empty before the first and after the end. A moment too long ago to be
     * remembered gets the oldest state that is.
     */
    public Optional<T> asOf(Instant moment) {
        var oldest = forgetful ? Optional.of(moments.getFirst()) : Optional.<Moment<T>>empty();
        return moments.stream()
                .filter(m -> !m.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .or(() -> oldest)
                .flatMap(Moment::value);
    }

    private void add(Moment<T> moment) {
        moments.add(moment);
        if (moments.size() <= REMEMBERED) return;
        moments.removeFirst();
        forgetful = true;
    }
}
