@NullMarked
package io.syncline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
