/** The accounts of a run: which edit was written when, and which never was. Plain values. */
@NullMarked
package io.syncline.benchmarks.change;

import org.jspecify.annotations.NullMarked;
