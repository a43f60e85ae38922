package io.syncline.hub.twin;

import io.syncline.hub.id.ConnectionId;

/** How many twins a connection has, and how many of them are parked by an error; those that wait for another do not count. */
public record ConnectionCounts(ConnectionId connection, long pairs, long parked) {}
