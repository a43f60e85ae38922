/** Running recorded changes again, with the same scripts or others. */
@NullMarked
package io.syncline.rules.rerun;

import org.jspecify.annotations.NullMarked;
