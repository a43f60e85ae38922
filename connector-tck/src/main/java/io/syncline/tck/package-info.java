/** The contract that every connector passes against its tracker's simulator. */
@NullMarked
package io.syncline.tck;

import org.jspecify.annotations.NullMarked;
