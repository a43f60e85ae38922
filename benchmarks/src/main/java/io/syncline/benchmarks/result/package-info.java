/** Where results go. */
@NullMarked
package io.syncline.benchmarks.result;

import org.jspecify.annotations.NullMarked;
