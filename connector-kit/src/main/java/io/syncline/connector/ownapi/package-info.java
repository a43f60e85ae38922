/** Calls of an instance's own API that scripts make up: what leaves, where to, and what comes back are bounded here. */
@NullMarked
package io.syncline.connector.ownapi;

import org.jspecify.annotations.NullMarked;
