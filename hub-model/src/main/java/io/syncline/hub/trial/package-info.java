/** Trying rules out: dry runs, and reruns of what happened. */
@NullMarked
package io.syncline.hub.trial;

import org.jspecify.annotations.NullMarked;
