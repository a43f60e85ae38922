/** Azure DevOps' way of saying no. */
@NullMarked
package io.syncline.simulators.azure.refusal;

import org.jspecify.annotations.NullMarked;
