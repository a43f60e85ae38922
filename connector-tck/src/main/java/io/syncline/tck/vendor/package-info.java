/** Whether connectors and simulators speak as the vendors document it. */
@NullMarked
package io.syncline.tck.vendor;

import org.jspecify.annotations.NullMarked;
