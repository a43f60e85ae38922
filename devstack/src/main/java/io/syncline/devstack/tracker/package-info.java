/** People who work in the simulated trackers, through the API of each vendor. */
@NullMarked
package io.syncline.devstack.tracker;

import org.jspecify.annotations.NullMarked;
