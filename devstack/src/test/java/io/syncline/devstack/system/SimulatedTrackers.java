package io.syncline.devstack.system;

import io.syncline.devstack.contract.Witnesses;
import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.part.Parts;
import io.syncline.devstack.part.StackPlan;
import io.syncline.devstack.process.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The simulators alone, as the process they are in a running system. */
public final class SimulatedTrackers implements AutoCloseable {
    private final Ports ports = Ports.random();
    private final RunningPart process;

    public SimulatedTrackers(Path folder) {
        var workplace = new Workplace(folder);
        var parts = new Parts(new StackPlan(new Checkout(Path.of("..")), workplace, ports, false));
        process = RunningPart.start(parts.part(PartName.SIMULATORS), workplace);
        new Waiting(new ReadinessClient(), Instant.now(), Progress.silent()).until(List.of(process));
    }

    public Ports ports() {
        return ports;
    }

    /** Throws when anything was asked or answered that is not as its vendor documents it. */
    @Override
    public void close() {
        try {
            new Witnesses(ports).verify();
        } finally {
            Ending.end(List.of(process.handle()), Duration.ofSeconds(10));
        }
    }
}
