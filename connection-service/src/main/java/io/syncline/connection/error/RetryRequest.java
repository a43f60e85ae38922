package io.syncline.connection.error;

import io.syncline.hub.id.ConnectionId;
import java.util.Optional;

/** What to try again; absent: everything. */
public record RetryRequest(Optional<ConnectionId> connection) {}
