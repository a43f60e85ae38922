package io.syncline.rules.script;

import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.tracker.RecordedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one run was given and told: enough to run it again. For one run on one thread. */
public final class RunTape {
    private final List<RecordedAnswer> answers = new ArrayList<>();
    private Optional<OutgoingInput> outgoing = Optional.empty();
    private Optional<IncomingInput> incoming = Optional.empty();

    void given(OutgoingInput input) {
        outgoing = Optional.of(input);
    }

    void given(IncomingInput input) {
        incoming = Optional.of(input);
    }

    void told(RecordedAnswer answer) {
        answers.add(answer);
    }

    /** What the outgoing script worked on; empty when it did not run. */
    public Optional<OutgoingInput> outgoing() {
        return outgoing;
    }

    /** What the incoming script worked on; empty when it did not run. */
    public Optional<IncomingInput> incoming() {
        return incoming;
    }

    /** What its helpers asked and were told, in order. */
    public List<RecordedAnswer> answers() {
        return List.copyOf(answers);
    }
}
