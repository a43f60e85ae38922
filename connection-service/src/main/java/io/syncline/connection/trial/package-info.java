/** Trying rules out before they are published: dry runs, backtests, and what an editor offers. */
@NullMarked
package io.syncline.connection.trial;

import org.jspecify.annotations.NullMarked;
