/** Plain tests of this feature. */
@NullMarked
package io.syncline.rules.trial;

import org.jspecify.annotations.NullMarked;
