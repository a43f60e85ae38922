/** The internal HTTP API for connection-service. */
@NullMarked
package io.syncline.rules.api;

import org.jspecify.annotations.NullMarked;
