/** Plain tests of this feature. */
@NullMarked
package io.syncline.rules.rerun;

import org.jspecify.annotations.NullMarked;
