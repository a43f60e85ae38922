/** How calls to Azure DevOps prove whose they are, and how many of them it takes. */
@NullMarked
package io.syncline.connector.azure.access;

import org.jspecify.annotations.NullMarked;
