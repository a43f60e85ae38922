package io.syncline.devstack.scenario;

import io.syncline.devstack.api.ConnectionServiceClient;
import io.syncline.devstack.contract.Witnesses;
import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.part.StackPlan;
import io.syncline.devstack.seed.Seeding;
import io.syncline.devstack.system.DevStack;
import io.syncline.devstack.system.Leftovers;
import io.syncline.devstack.system.Progress;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The packaged services, a broker, a database and the simulated trackers, as a user's machine runs them. Started once per JVM on
 * random ports, with one instance per tracker and no connection; ends with the JVM.
 */
public final class RunningSystem {
    /** A system that cannot start fails every scenario with the reason, not only the first. */
    private static final FutureTask<RunningSystem> SHARED = new FutureTask<>(RunningSystem::start);

    private final Workplace workplace;
    private final DevStack stack;

    private RunningSystem(Workplace workplace, DevStack stack) {
        this.workplace = workplace;
        this.stack = stack;
    }

    public static RunningSystem shared() {
        SHARED.run();
        try {
            return SHARED.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the system does not start: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the system starts", e);
        }
    }

    /** Empty when no test asked for it so far, or it did not start. */
    public static Optional<RunningSystem> started() {
        return SHARED.state() == Future.State.SUCCESS ? Optional.of(SHARED.resultNow()) : Optional.empty();
    }

    private static RunningSystem start() {
        var checkout = new Checkout(Path.of(".."));
        var workplace =
                new Workplace(Path.of("target", "scenarios", UUID.randomUUID().toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Leftovers.end(workplace), "stop-system"));
        var plan = new StackPlan(checkout, workplace, Ports.random(), false);
        var stack = DevStack.start(plan, Progress.silent());
        new Seeding(plan.ports(), workplace).instances();
        return new RunningSystem(workplace, stack);
    }

    public ConnectionServiceClient connections() {
        return new ConnectionServiceClient(
                url(Listener.CONNECTION_SERVICE), workplace.secrets().adminPassword());
    }

    public JiraPerson jira(Person person) {
        return new JiraPerson(url(Listener.JIRA_SIMULATOR), person);
    }

    public GithubPerson github(Person person, String repository) {
        return new GithubPerson(url(Listener.GITHUB_SIMULATOR), person, repository);
    }

    public AzurePerson azure(Person person) {
        return new AzurePerson(URI.create(url(Listener.AZURE_SIMULATOR) + "/acme"), person);
    }

    public Journal journal(Listener simulator) {
        return new Journal(url(simulator));
    }

    /** What signs the webhooks of an instance. */
    public String webhookSecret(String instance) {
        return workplace.webhookSecret(instance);
    }

    public URI url(Listener listener) {
        return stack.plan().ports().url(listener);
    }

    /** Throws when anything was said to a tracker, or by one, that is not as its vendor documents it. */
    public void verify() {
        new Witnesses(stack.plan().ports()).verify();
    }

    /** Ends everything, and verifies when nobody speaks to the trackers any more. */
    public void end() {
        PartName.services().forEach(stack::kill);
        try {
            verify();
        } finally {
            stack.close();
        }
    }

    public void kill(PartName part) {
        stack.kill(part);
    }

    public void restart(PartName part) {
        stack.restart(part);
    }
}
