/** Every request a simulated tracker received. */
@NullMarked
package io.syncline.simulators.journal;

import org.jspecify.annotations.NullMarked;
