/** The JSON that GitHub answers and sends, written from the world's objects. */
@NullMarked
package io.syncline.simulators.github.wire;

import org.jspecify.annotations.NullMarked;
