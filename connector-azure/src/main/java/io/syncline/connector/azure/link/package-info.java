/** Links between work items. */
@NullMarked
package io.syncline.connector.azure.link;

import org.jspecify.annotations.NullMarked;
