package io.syncline.simulators.azure;

import io.syncline.simulators.core.Listen;
import io.syncline.simulators.core.Simulator;
import java.time.Clock;

/**
 * A small Azure DevOps in this process. Organisation {@code acme} with projects {@code Web} and {@code Ops}; personal
 * access tokens {@code azure-pat} (Syncline Bot), {@code alice-pat}, {@code bob-pat} and {@code carol-pat}.
 */
public final class AzureSimulator {
    private AzureSimulator() {}

    /** On this machine; port 0 takes a free one. The organisation is at {@code url() + "/acme"}. */
    public static Simulator start(int port) {
        return start(Listen.local(port), Clock.systemUTC());
    }

    public static Simulator start(Listen listen, Clock clock) {
        return Simulator.start(listen, clock, AzureTracker::new);
    }
}
