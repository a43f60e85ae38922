/** Trackers as their running connectors announce them. */
@NullMarked
package io.syncline.connection.tracker;

import org.jspecify.annotations.NullMarked;
