/** A side's memory of one pair of entities, and where it is kept. */
@NullMarked
package io.syncline.rules.twin;

import org.jspecify.annotations.NullMarked;
