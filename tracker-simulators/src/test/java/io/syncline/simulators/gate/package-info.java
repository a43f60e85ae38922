/** Tokens that expire, and rights that are taken away. */
@NullMarked
package io.syncline.simulators.gate;

import org.jspecify.annotations.NullMarked;
