/** What connection-service and connectors announce: connections, instances, connectors. */
@NullMarked
package io.syncline.rules.state;

import org.jspecify.annotations.NullMarked;
