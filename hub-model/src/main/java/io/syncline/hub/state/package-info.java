/** Compacted state: connections, instances, connectors and lanes, newest record per key wins. */
@NullMarked
package io.syncline.hub.state;

import org.jspecify.annotations.NullMarked;
