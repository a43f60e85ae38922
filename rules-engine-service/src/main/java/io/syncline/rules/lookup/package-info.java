/** What scripts ask of trackers and of twins, and short memories of the answers. */
@NullMarked
package io.syncline.rules.lookup;

import org.jspecify.annotations.NullMarked;
