@NullMarked
package io.syncline.benchmarks.change;

import org.jspecify.annotations.NullMarked;
