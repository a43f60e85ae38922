/** Telling the other services that this connector is there, where, and what it can do. */
@NullMarked
package io.syncline.connector.announcement;

import org.jspecify.annotations.NullMarked;
