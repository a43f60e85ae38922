/** Proof that large files pass through a connector whose heap is far smaller than they are. */
@NullMarked
package io.syncline.tck.heap;

import org.jspecify.annotations.NullMarked;
