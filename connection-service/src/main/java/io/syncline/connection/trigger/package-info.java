/** Filters that bring new entities under sync. */
@NullMarked
package io.syncline.connection.trigger;

import org.jspecify.annotations.NullMarked;
