/** Notices fields that two trackers change back and forth through us. */
@NullMarked
package io.syncline.rules.loop;

import org.jspecify.annotations.NullMarked;
