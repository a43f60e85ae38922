package io.syncline.connection.trial;

import java.util.Optional;

/** How many recorded changes to go back; 100 unless told. */
public record BacktestForm(Optional<Integer> last) {
    private static final int DEFAULT = 100;
    private static final int MOST = 500;

    static BacktestForm none() {
        return new BacktestForm(Optional.empty());
    }

    boolean wrong() {
        return number() < 1 || number() > MOST;
    }

    String words() {
        return "must be 1 to " + MOST;
    }

    int number() {
        return last.orElse(DEFAULT);
    }
}
