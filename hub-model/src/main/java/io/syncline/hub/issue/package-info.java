/** The tracker-neutral form of an entity. */
@NullMarked
package io.syncline.hub.issue;

import org.jspecify.annotations.NullMarked;
