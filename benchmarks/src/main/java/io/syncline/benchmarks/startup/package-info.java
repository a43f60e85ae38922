/** How long a system takes to start, and what it holds. */
@NullMarked
package io.syncline.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
