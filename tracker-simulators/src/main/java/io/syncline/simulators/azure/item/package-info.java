/** What the simulated Azure DevOps remembers, and the rules by which it changes. */
@NullMarked
package io.syncline.simulators.azure.item;

import org.jspecify.annotations.NullMarked;
