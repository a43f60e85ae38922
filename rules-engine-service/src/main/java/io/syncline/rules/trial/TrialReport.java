package io.syncline.rules.trial;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.Side;
import io.syncline.hub.message.Replica;
import io.syncline.hub.trial.TrialError;
import io.syncline.hub.trial.TrialResult;
import io.syncline.rules.paper.Paper;
import io.syncline.script.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result of a dry run while it grows. For one thread. */
final class TrialReport {
    private final Paper paper = new Paper();
    private final List<String> log = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<Replica> replica = Optional.empty();
    private Optional<Side> writesTo = Optional.empty();
    private Optional<TrialError> error = Optional.empty();

    /** Where the run writes. */
    Paper paper() {
        return paper;
    }

    void logged(List<String> lines) {
        log.addAll(lines);
    }

    void note(String note) {
        notes.add(note);
    }

    void travels(Replica made) {
        replica = Optional.of(made);
    }

    void arrivesAt(Side side) {
        writesTo = Optional.of(side);
    }

    void failed(Side side, Failure failure) {
        error = Optional.of(TrialError.of(side, failure));
    }

    void rejected(Side side, Compilation.Rejected bad) {
        error = Optional.of(TrialError.of(side, bad.errors().getFirst()));
    }

    TrialResult result() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(paper.notes());
        return new TrialResult(replica, writesTo, paper.writes(), log, all, error);
    }
}
