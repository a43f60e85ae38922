/** Dry runs: the way of a real run, with nothing written but on paper. */
@NullMarked
package io.syncline.rules.trial;

import org.jspecify.annotations.NullMarked;
