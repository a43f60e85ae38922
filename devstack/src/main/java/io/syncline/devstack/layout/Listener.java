package io.syncline.devstack.layout;

import java.util.Locale;

/** Everything that listens, with its usual port on the loopback interface. */
public enum Listener {
    KAFKA(19092),
    POSTGRES(15432),
    JIRA_SIMULATOR(9191),
    GITHUB_SIMULATOR(9192),
    AZURE_SIMULATOR(9193),
    CONNECTION_SERVICE(8080),
    RULES_ENGINE_SERVICE(8081),
    CONNECTOR_JIRA(8091),
    CONNECTOR_GITHUB(8092),
    CONNECTOR_AZURE(8093);

    private final int usualPort;

    Listener(int usualPort) {
        this.usualPort = usualPort;
    }

    public int usualPort() {
        return usualPort;
    }

    /** As people and files write it: {@code connection-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
