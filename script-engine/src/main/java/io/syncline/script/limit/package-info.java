/** What scripts may use: defaults for everyone, narrower or wider ones for single connections. */
@NullMarked
package io.syncline.script.limit;

import org.jspecify.annotations.NullMarked;
