/** Measures Syncline: what it takes, how fast it is, how much it holds. */
@NullMarked
package io.syncline.benchmarks;

import org.jspecify.annotations.NullMarked;
