/** The HTTP API of connection-service, as any client sees it. */
@NullMarked
package io.syncline.devstack.api;

import org.jspecify.annotations.NullMarked;
