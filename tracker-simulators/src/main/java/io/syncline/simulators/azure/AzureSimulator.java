package io.syncline.simulators.azure;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.journal.Journal;
import java.time.Clock;

/**
 * An Azure DevOps on a port of this machine: organisation {@code acme} with projects {@code Web} and {@code Ops}; personal
 * access tokens {@code azure-pat} (Syncline Bot), {@code alice-pat}, {@code bob-pat} and {@code carol-pat}. People at the
 * desk are known by e-mail address, cards by the number of the work item.
 */
public final class AzureSimulator implements AutoCloseable {
    private final Simulator simulator;

    private AzureSimulator(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Port 0 takes a free one. */
    public static AzureSimulator start(int port) {
        return start(Listen.local(port), Clock.systemUTC());
    }

    public static AzureSimulator start(Listen listen, Clock clock) {
        return new AzureSimulator(Simulator.start(listen, clock, AzureTracker::new));
    }

    /** Where the pages for people and {@code /_sim} are, without a trailing slash. */
    public String url() {
        return simulator.url();
    }

    /** The organisation, below which the REST API is. */
    public String organisationUrl() {
        return simulator.url() + "/acme";
    }

    /** The running simulator behind it. */
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
