/** Edits at a steady rate against a whole system. */
@NullMarked
package io.syncline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
