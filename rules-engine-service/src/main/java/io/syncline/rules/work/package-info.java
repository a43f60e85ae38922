/** Order per twin, patience with trackers, and the outcome of a piece of work. */
@NullMarked
package io.syncline.rules.work;

import org.jspecify.annotations.NullMarked;
