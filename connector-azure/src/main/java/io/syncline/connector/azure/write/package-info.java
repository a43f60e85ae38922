/** Decides how a plan becomes a JSON Patch. Plain Java: whatever must be looked up is passed in. */
@NullMarked
package io.syncline.connector.azure.write;

import org.jspecify.annotations.NullMarked;
