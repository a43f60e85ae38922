package io.syncline.connection.lifecycle;

import io.syncline.hub.id.InstanceId;

/** One end of a connection; {@code rules} is the number of its published rules version. */
public record ConnectionSide(InstanceId instance, String project, long rules) {}
