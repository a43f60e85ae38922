/** Dry runs: the way of a real run, with nothing written, sent or remembered. */
@NullMarked
package io.syncline.rules.trial;

import org.jspecify.annotations.NullMarked;
