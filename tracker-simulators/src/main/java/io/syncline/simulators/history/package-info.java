/** Who changed what and when, and what the past looked like. */
@NullMarked
package io.syncline.simulators.history;

import org.jspecify.annotations.NullMarked;
