package io.syncline.devstack.part;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes the system consists of. */
public enum PartName {
    KAFKA,
    POSTGRES,
    SIMULATORS,
    CONNECTION_SERVICE,
    RULES_ENGINE_SERVICE,
    CONNECTOR_JIRA,
    CONNECTOR_GITHUB,
    CONNECTOR_AZURE;

    /** The parts that need broker and database, in no order. */
    public static List<PartName> services() {
        return List.of(CONNECTION_SERVICE, RULES_ENGINE_SERVICE, CONNECTOR_JIRA, CONNECTOR_GITHUB, CONNECTOR_AZURE);
    }

    /** As people, files and modules write it: {@code connector-jira}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PartName> labelled(String label) {
        return Stream.of(values()).filter(name -> name.label().equals(label)).findFirst();
    }

    /** For messages: all labels in a row. */
    public static String labels() {
        return String.join(", ", Arrays.stream(values()).map(PartName::label).toList());
    }
}
