/** Hints from connectors: which twins they concern, and which entities come under sync. */
@NullMarked
package io.syncline.rules.change;

import org.jspecify.annotations.NullMarked;
