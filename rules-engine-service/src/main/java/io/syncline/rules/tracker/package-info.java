/** The way to the trackers: the internal API of the connectors, and pauses they ask for. */
@NullMarked
package io.syncline.rules.tracker;

import org.jspecify.annotations.NullMarked;
