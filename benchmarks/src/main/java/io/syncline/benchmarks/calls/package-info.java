/** How many requests one change costs. */
@NullMarked
package io.syncline.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
