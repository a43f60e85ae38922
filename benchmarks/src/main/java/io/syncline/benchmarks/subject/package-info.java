/** The system that is measured: one that runs already, or a fresh one. */
@NullMarked
package io.syncline.benchmarks.subject;

import org.jspecify.annotations.NullMarked;
