package io.syncline.devstack.scenario;

import io.syncline.devstack.http.JsonClient;
import io.syncline.devstack.layout.Listener;
import java.util.Map;

/** Faults of one simulated tracker; all of them end when this is closed. */
final class Misbehaviour implements AutoCloseable {
    private final JsonClient http;

    Misbehaviour(RunningSystem system, Listener simulator) {
        this.http = JsonClient.anonymous(system.url(simulator));
    }

    /** Adds a rule; the simulators' README has the kinds. */
    Misbehaviour with(Map<String, ?> rule) {
        http.post("/_sim/faults", rule).ok();
        return this;
    }

    @Override
    public void close() {
        end();
    }

    /** All faults end; answers that were delayed already still come late. */
    void end() {
        http.delete("/_sim/faults").ok();
    }
}
