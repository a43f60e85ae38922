package io.syncline.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.StackFailure;
import io.syncline.devstack.api.ConnectionServiceClient;
import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.StackPlan;
import io.syncline.devstack.seed.Seeding;
import io.syncline.devstack.system.DevStack;
import io.syncline.devstack.system.Leftovers;
import io.syncline.devstack.system.Progress;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/** A whole system with its samples: the connection from Jira project UD to GitHub repository acme/web is there. */
public final class SystemUnderTest implements AutoCloseable {
    private final Workplace workplace;
    private final Ports ports;
    private final Runnable end;

    private SystemUnderTest(Workplace workplace, Ports ports, Runnable end) {
        this.workplace = workplace;
        this.ports = ports;
        this.end = end;
        new Seeding(ports, workplace).all();
    }

    /** The system that runs at this place; closing leaves it alone. */
    public static SystemUnderTest running(Workplace workplace) {
        if (!Files.exists(workplace.readyFile()))
            throw new StackFailure("No system is up in " + workplace.root() + ": ./syncline up --detach, or --start");
        Ports ports = workplace
                .ports()
                .orElseThrow(() -> new StackFailure("The ports of the system in " + workplace.root() + " are unknown"));
        return new SystemUnderTest(workplace, ports, () -> {});
    }

    /** One with random ports in a temporary folder. Closing ends it; the folder goes when this process ends, however it ends. */
    public static SystemUnderTest fresh(Checkout checkout, Progress progress) {
        Workplace workplace = temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(workplace), "remove-system"));
        DevStack stack = DevStack.start(new StackPlan(checkout, workplace, Ports.random(), false), progress);
        return new SystemUnderTest(workplace, stack.plan().ports(), stack::close);
    }

    private static void remove(Workplace workplace) {
        Leftovers.end(workplace);
        workplace.delete();
    }

    private static Workplace temporary() {
        try {
            return new Workplace(Files.createTempDirectory("syncline-bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a temporary folder", e);
        }
    }

    public JiraPerson alice() {
        return new JiraPerson(url(Listener.JIRA_SIMULATOR), Person.ALICE);
    }

    public GithubPerson github(Person person, String repository) {
        return new GithubPerson(url(Listener.GITHUB_SIMULATOR), person, repository);
    }

    public AzurePerson azure(Person person) {
        return new AzurePerson(URI.create(url(Listener.AZURE_SIMULATOR) + "/acme"), person);
    }

    public SimulatorClient jiraSimulator() {
        return simulator(Listener.JIRA_SIMULATOR);
    }

    public SimulatorClient githubSimulator() {
        return simulator(Listener.GITHUB_SIMULATOR);
    }

    public SimulatorClient simulator(Listener simulator) {
        return new SimulatorClient(url(simulator));
    }

    /** No connection is left, so that the next one is measured alone. */
    public void disconnect() {
        var connections = connections();
        connections
                .items("/connections?limit=100")
                .map(connection -> connection.path("id").asText())
                .toList()
                .forEach(id -> {
                    connections
                            .post("/connections/" + id + "/deactivate?wait=10s", Map.of())
                            .ok();
                    connections.delete("/connections/" + id).ok();
                });
    }

    /** Joins two projects with the standard rules; issues of the left one that the query finds come under sync from now on. */
    public void connect(String name, Map<String, String> left, Map<String, String> right, String query) {
        var connections = connections();
        String id = connections
                .post("/connections", Map.of("name", name, "mode", "BASIC", "left", left, "right", right))
                .ok()
                .path("id")
                .asText();
        connections
                .post(
                        "/connections/" + id + "/triggers",
                        Map.of(
                                "side", "left",
                                "entityType", "issue",
                                "query", query,
                                "enabled", true,
                                "notes", ""))
                .ok();
    }

    /** An instance is heard by webhooks alone from now on. */
    public void stopPolling(String instance) {
        var connections = connections();
        JsonNode row = connections
                .instance(instance)
                .orElseThrow(() -> new StackFailure("the instance " + instance + " is gone"));
        connections
                .put(
                        "/instances/" + row.path("id").asText() + "?verify=false",
                        Map.of("name", instance, "url", row.path("url").asText(), "pollInterval", "PT0S"))
                .ok();
    }

    /** Replicas that wait in the lane towards GitHub; 0 while the system cannot say. */
    public long queued() {
        JsonNode queued = connections()
                .connection(Seeding.CONNECTION)
                .orElseThrow(() -> new StackFailure("the connection " + Seeding.CONNECTION + " is gone"))
                .path("queued");
        return queued.path("right").asLong();
    }

    public PartMemory memory() {
        return new PartMemory(workplace);
    }

    private ConnectionServiceClient connections() {
        return new ConnectionServiceClient(
                url(Listener.CONNECTION_SERVICE), workplace.secrets().adminPassword());
    }

    private URI url(Listener listener) {
        return ports.url(listener);
    }

    @Override
    public void close() {
        end.run();
    }
}
