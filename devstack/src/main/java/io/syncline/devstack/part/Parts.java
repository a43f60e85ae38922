package io.syncline.devstack.part;

import io.syncline.devstack.layout.Listener;
import io.syncline.embedded.KafkaBroker;
import io.syncline.embedded.PostgresServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Knows how each part of a planned system is started. */
public final class Parts {
    /** By name: the simulators are a process, not a library of this module's code. */
    private static final String SIMULATORS = "io.syncline.simulators.TrackerSimulators";

    private final StackPlan plan;
    private final JavaCommand java;
    private final ServiceEnvironment environment;

    public Parts(StackPlan plan) {
        this.plan = plan;
        this.java = new JavaCommand(plan.workplace().root());
        this.environment = new ServiceEnvironment(plan.ports(), plan.workplace().secrets(), plan.jsonLogs());
    }

    /** Heap sizes as measured: the whole system stays under 3 GiB. PostgreSQL's is for unpacking its binaries the first time. */
    public Part part(PartName name) {
        return switch (name) {
            case KAFKA -> server(name, Listener.KAFKA, 256, KafkaBroker.class);
            case POSTGRES -> server(name, Listener.POSTGRES, 128, PostgresServer.class);
            case SIMULATORS -> simulators();
            case CONNECTION_SERVICE -> service(name, Listener.CONNECTION_SERVICE, 224, environment.connectionService());
            case RULES_ENGINE_SERVICE -> service(name, Listener.RULES_ENGINE_SERVICE, 320, environment.rulesEngine());
            case CONNECTOR_JIRA -> connector(name, Listener.CONNECTOR_JIRA);
            case CONNECTOR_GITHUB -> connector(name, Listener.CONNECTOR_GITHUB);
            case CONNECTOR_AZURE -> connector(name, Listener.CONNECTOR_AZURE);
        };
    }

    private Part server(PartName name, Listener listener, int megabytes, Class<?> main) {
        String data = plan.workplace().data(name.label()).toString();
        List<String> arguments = List.of(data, Integer.toString(plan.ports().of(listener)));
        return new Part(name, java.main(megabytes, main.getName(), arguments), Map.of(), new Readiness.Printed());
    }

    private Part simulators() {
        List<String> arguments = List.of(
                "--jira", port(Listener.JIRA_SIMULATOR),
                "--github", port(Listener.GITHUB_SIMULATOR),
                "--azure", port(Listener.AZURE_SIMULATOR));
        List<URI> urls = Stream.of(Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR, Listener.AZURE_SIMULATOR)
                .map(listener -> plan.ports().url(listener).resolve("/_sim/health"))
                .toList();
        return new Part(
                PartName.SIMULATORS, java.main(192, SIMULATORS, arguments), Map.of(), new Readiness.Answers(urls));
    }

    private Part connector(PartName name, Listener listener) {
        return service(name, listener, 192, environment.connector(listener));
    }

    private Part service(PartName name, Listener listener, int megabytes, Map<String, String> variables) {
        var ready = new Readiness.Answers(List.of(plan.ports().url(listener).resolve("/q/health/ready")));
        return new Part(name, java.jar(megabytes, plan.checkout().serviceJar(name.label())), variables, ready);
    }

    private String port(Listener listener) {
        return Integer.toString(plan.ports().of(listener));
    }
}
