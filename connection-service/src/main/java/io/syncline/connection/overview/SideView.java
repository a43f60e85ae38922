package io.syncline.connection.overview;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;

/**
 * One end of a connection as the API shows it.
 *
 * @param rules number of the published rules version
 */
public record SideView(InstanceId instance, String instanceName, TrackerKind tracker, String project, long rules) {}
