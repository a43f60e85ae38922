/** How fast issue text is converted. */
@NullMarked
package io.syncline.benchmarks.text;

import org.jspecify.annotations.NullMarked;
