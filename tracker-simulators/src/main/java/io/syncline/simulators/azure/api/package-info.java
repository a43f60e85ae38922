/** The REST API of the simulated Azure DevOps, one class per area. */
@NullMarked
package io.syncline.simulators.azure.api;

import org.jspecify.annotations.NullMarked;
