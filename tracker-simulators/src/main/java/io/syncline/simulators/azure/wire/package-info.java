/** The JSON that Azure DevOps answers and sends. */
@NullMarked
package io.syncline.simulators.azure.wire;

import org.jspecify.annotations.NullMarked;
