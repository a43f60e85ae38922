/** Writes that are put on paper instead of being sent: what dry runs and reruns have in place of a tracker. */
@NullMarked
package io.syncline.rules.paper;

import org.jspecify.annotations.NullMarked;
