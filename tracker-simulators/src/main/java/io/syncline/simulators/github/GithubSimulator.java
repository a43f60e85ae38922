package io.syncline.simulators.github;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.core.Simulator;
import java.time.Clock;

/**
 * A small GitHub in this process. Organisation {@code acme} with repositories {@code web} and {@code api}; users {@code
 * syncline-bot}, {@code alice}, {@code bob} and {@code carol} with tokens {@code ghp_sim_bot}, {@code ghp_sim_alice}, ...
 */
public final class GithubSimulator {
    private GithubSimulator() {}

    /** On this machine; port 0 takes a free one. The API is at {@code url() + "/api/v3"}. */
    public static Simulator start(int port) {
        return start(Listen.local(port), Clock.systemUTC());
    }

    public static Simulator start(Listen listen, Clock clock) {
        return Simulator.start(listen, clock, GithubTracker::new);
    }
}
