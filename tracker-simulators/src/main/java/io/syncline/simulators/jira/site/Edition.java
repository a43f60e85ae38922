package io.syncline.simulators.jira.site;

import java.util.List;

/** Which Jira is simulated. */
public enum Edition {
    CLOUD("Jira Cloud", "Cloud", List.of(1001, 0, 0), "1001.0.0-SNAPSHOT"),
    DATA_CENTER("Jira Data Center", "Server", List.of(10, 3, 12), "10.3.12"),
    /** Before version 10: webhooks are registered elsewhere, and nothing signs them. */
    SERVER_9("Jira Server", "Server", List.of(9, 12, 28), "9.12.28");

    private final String shown;
    private final String deployment;
    private final List<Integer> numbers;
    private final String version;

    Edition(String shown, String deployment, List<Integer> numbers, String version) {
        this.shown = shown;
        this.deployment = deployment;
        this.numbers = numbers;
        this.version = version;
    }

    public boolean cloud() {
        return this == CLOUD;
    }

    public String shown() {
        return shown;
    }

    /** As {@code serverInfo} says it. */
    public String deployment() {
        return deployment;
    }

    public List<Integer> numbers() {
        return numbers;
    }

    public String version() {
        return version;
    }
}
