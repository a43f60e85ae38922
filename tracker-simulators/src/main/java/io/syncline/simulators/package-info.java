/** Simulated trackers for tests and demonstrations. They know the vendors' APIs and nothing of Syncline. */
@NullMarked
package io.syncline.simulators;

import org.jspecify.annotations.NullMarked;
