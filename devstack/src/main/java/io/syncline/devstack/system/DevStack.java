package io.syncline.devstack.system;

import io.syncline.devstack.StackFailure;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.part.Parts;
import io.syncline.devstack.part.StackPlan;
import io.syncline.devstack.process.Ending;
import io.syncline.devstack.process.PidFile;
import io.syncline.devstack.process.PortOwner;
import io.syncline.embedded.PostgresServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole system: broker, database, simulated trackers and services. Closing it leaves no process behind. Safe for threads. */
public final class DevStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StackPlan plan;
    private final Parts parts;
    private final ReadinessClient readiness = new ReadinessClient();
    private final Map<PartName, RunningPart> running = new EnumMap<>(PartName.class);

    private DevStack(StackPlan plan) {
        this.plan = plan;
        this.parts = new Parts(plan);
    }

    /** Returns when every part serves; when one cannot, all are stopped and the failure tells why. */
    public static DevStack start(StackPlan plan, Progress progress) {
        refuseTakenPorts(plan.ports());
        Leftovers.end(plan.workplace());
        plan.workplace().remember(plan.ports());
        DevStack stack = new DevStack(plan);
        try {
            stack.startAll(new Waiting(stack.readiness, Instant.now(), progress));
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static void refuseTakenPorts(Ports ports) {
        for (Listener listener : Listener.values()) {
            int port = ports.of(listener);
            if (PortOwner.free(port)) continue;
            throw new StackFailure("Port " + port + " (" + listener.label() + ") is in use by "
                    + PortOwner.of(port).orElse("a process that cannot be seen from here")
                    + ". Stop it, or move all ports: ./syncline up --port-offset 1000");
        }
    }

    private synchronized void startAll(Waiting waiting) {
        List.of(PartName.KAFKA, PartName.POSTGRES, PartName.SIMULATORS).forEach(this::launch);
        waiting.until(List.of(running.get(PartName.KAFKA), running.get(PartName.POSTGRES)));
        TopicsClient.provision(bootstrapServers());
        PartName.services().forEach(this::launch);
        waiting.until(running.entrySet().stream()
                .filter(entry -> entry.getKey() != PartName.KAFKA && entry.getKey() != PartName.POSTGRES)
                .map(Map.Entry::getValue)
                .toList());
    }

    private void launch(PartName name) {
        running.put(name, RunningPart.start(parts.part(name), plan.workplace()));
    }

    public StackPlan plan() {
        return plan;
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + plan.ports().of(Listener.KAFKA);
    }

    /** Ends a part at once, as a power failure would. */
    public synchronized void kill(PartName name) {
        List<ProcessHandle> victims = new ArrayList<>();
        Optional.ofNullable(running.remove(name)).map(RunningPart::handle).ifPresent(victims::add);
        if (name == PartName.POSTGRES)
            PostgresServer.process(plan.workplace().data(name.label())).ifPresent(victims::add);
        victims.forEach(ProcessHandle::destroyForcibly);
        Ending.end(victims, PATIENCE);
    }

    /** Stops a part if it runs, starts it, and returns when it serves. */
    public synchronized void restart(PartName name) {
        end(List.of(name));
        launch(name);
        new Waiting(readiness, Instant.now(), Progress.silent()).until(List.of(running.get(name)));
    }

    /** The parts that ended by themselves since the last call, with the end of their logs. */
    public synchronized Map<PartName, String> died() {
        Map<PartName, String> died = new EnumMap<>(PartName.class);
        running.forEach((name, part) -> {
            if (!part.alive()) died.put(name, part.lastWords());
        });
        running.keySet().removeAll(died.keySet());
        return died;
    }

    /** Starts a part that is not running and does not wait for it. */
    public synchronized void revive(PartName name) {
        launch(name);
    }

    /** Stops the services together, then what they stand on. */
    @Override
    public synchronized void close() {
        end(PartName.services());
        end(List.of(PartName.SIMULATORS, PartName.KAFKA, PartName.POSTGRES));
    }

    private void end(Collection<PartName> names) {
        List<ProcessHandle> processes = names.stream()
                .filter(running::containsKey)
                .map(name -> running.remove(name).handle())
                .toList();
        Ending.end(processes, PATIENCE);
        names.forEach(name -> PidFile.delete(plan.workplace().pidFile(name.label())));
    }
}
