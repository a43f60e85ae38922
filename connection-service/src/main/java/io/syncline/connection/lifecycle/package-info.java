/** Connections: created, accepted, activated, deactivated, deleted. */
@NullMarked
package io.syncline.connection.lifecycle;

import org.jspecify.annotations.NullMarked;
