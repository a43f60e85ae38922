/** The time a run has. */
@NullMarked
package io.syncline.script.clock;

import org.jspecify.annotations.NullMarked;
