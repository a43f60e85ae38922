/** How Jira speaks: versions, moments, refusals. */
@NullMarked
package io.syncline.simulators.jira.wire;

import org.jspecify.annotations.NullMarked;
