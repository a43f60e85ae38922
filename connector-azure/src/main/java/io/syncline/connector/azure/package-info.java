/** Azure DevOps Services and Server: webhooks in, work items read and written. */
@NullMarked
package io.syncline.connector.azure;

import org.jspecify.annotations.NullMarked;
