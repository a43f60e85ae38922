/** The subset of JQL that the simulator understands. */
@NullMarked
package io.syncline.simulators.jira.jql;

import org.jspecify.annotations.NullMarked;
