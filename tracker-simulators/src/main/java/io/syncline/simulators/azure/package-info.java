/** A simulated Azure DevOps: work items, comments, queries, the revisions feed and service hooks. */
@NullMarked
package io.syncline.simulators.azure;

import org.jspecify.annotations.NullMarked;
