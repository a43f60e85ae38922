package io.syncline.hub.state;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import java.util.List;

/** One end of a connection as the rules engine needs it. */
public record SideSpec(
        InstanceId instance,
        TrackerKind tracker,
        String instanceName,
        String project,
        Rules rules,
        List<Trigger> triggers) {
    public SideSpec {
        triggers = List.copyOf(triggers);
    }
}
