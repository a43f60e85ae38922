package io.syncline.connector.jira.transition;

import io.syncline.connector.jira.wire.WireTransition;

/**
 * A transition to take.
 *
 * @param arrives whether it leads to the wanted status itself
 */
record Step(WireTransition transition, boolean arrives) {}
