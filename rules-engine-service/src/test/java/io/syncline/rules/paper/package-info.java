/** Plain tests of this feature. */
@NullMarked
package io.syncline.rules.paper;

import org.jspecify.annotations.NullMarked;
