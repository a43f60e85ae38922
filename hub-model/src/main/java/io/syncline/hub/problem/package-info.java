/** RFC 9457 problem details, the one form of an error answer. */
@NullMarked
package io.syncline.hub.problem;

import org.jspecify.annotations.NullMarked;
