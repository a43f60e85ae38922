/** Two sides, two trackers and two lanes in memory, driven through the real decisions in random order. */
@NullMarked
package io.syncline.rules.convergence;

import org.jspecify.annotations.NullMarked;
