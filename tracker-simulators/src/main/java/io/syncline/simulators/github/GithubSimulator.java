package io.syncline.simulators.github;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.journal.Journal;
import java.time.Clock;

/**
 * A GitHub on a port of this machine: organisation {@code acme} with repositories {@code web} and {@code api}; users {@code
 * syncline-bot}, {@code alice}, {@code bob} and {@code carol} with tokens {@code ghp_sim_bot}, {@code ghp_sim_alice} and so
 * on. People at the desk are known by login, cards by {@code acme/web#7}.
 */
public final class GithubSimulator implements AutoCloseable {
    private final Simulator simulator;

    private GithubSimulator(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Port 0 takes a free one. */
    public static GithubSimulator start(int port) {
        return start(Listen.local(port), Clock.systemUTC());
    }

    public static GithubSimulator start(Listen listen, Clock clock) {
        return new GithubSimulator(Simulator.start(listen, clock, GithubTracker::new));
    }

    /** Where the pages for people and {@code /_sim} are, without a trailing slash. */
    public String url() {
        return simulator.url();
    }

    /** The root of the REST API. */
    public String apiUrl() {
        return simulator.url() + "/api/v3";
    }

    /** The server beneath, the same for every tracker. */
    public Simulator simulator() {
        return simulator;
    }

    /** To act as a person. */
    public Desk desk() {
        return simulator.desk();
    }

    public Journal journal() {
        return simulator.journal();
    }

    public Faults faults() {
        return simulator.faults();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
