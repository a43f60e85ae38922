/** Sync events as a queryable history. */
@NullMarked
package io.syncline.connection.event;

import org.jspecify.annotations.NullMarked;
