/** What the simulated GitHub remembers, and the rules by which it changes. Knows nothing of HTTP or JSON. */
@NullMarked
package io.syncline.simulators.github.world;

import org.jspecify.annotations.NullMarked;
