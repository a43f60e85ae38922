/** The JSON of Azure DevOps, as records. Named as the vendor names it; what we do not need is left out. */
@NullMarked
package io.syncline.connector.azure.wire;

import org.jspecify.annotations.NullMarked;
