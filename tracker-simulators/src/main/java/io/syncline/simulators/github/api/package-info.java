/** The REST API of the simulated GitHub, one class per area. */
@NullMarked
package io.syncline.simulators.github.api;

import org.jspecify.annotations.NullMarked;
