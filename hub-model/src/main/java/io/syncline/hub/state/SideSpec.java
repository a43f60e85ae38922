package io.syncline.hub.state;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import java.util.List;
import java.util.Optional;

/**
 * One end of a connection as the rules engine needs it.
 *
 * @param mappings absent when nothing is mapped
 */
public record SideSpec(
        InstanceId instance,
        TrackerKind tracker,
        String instanceName,
        String project,
        Rules rules,
        List<Trigger> triggers,
        Optional<MappingTables> mappings) {
    public SideSpec {
        triggers = List.copyOf(triggers);
    }

    /** A side without mapping tables. */
    public SideSpec(
            InstanceId instance,
            TrackerKind tracker,
            String instanceName,
            String project,
            Rules rules,
            List<Trigger> triggers) {
        this(instance, tracker, instanceName, project, rules, triggers, Optional.empty());
    }
}
