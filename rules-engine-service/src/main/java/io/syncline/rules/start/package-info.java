/** Start and stop in the right order, and when the service counts as ready. */
@NullMarked
package io.syncline.rules.start;

import org.jspecify.annotations.NullMarked;
