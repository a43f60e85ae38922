/** Plain tests of this feature. */
@NullMarked
package io.syncline.rules.recording;

import org.jspecify.annotations.NullMarked;
