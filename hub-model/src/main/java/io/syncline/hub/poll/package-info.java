/** How far the pollers of connectors have come. */
@NullMarked
package io.syncline.hub.poll;

import org.jspecify.annotations.NullMarked;
