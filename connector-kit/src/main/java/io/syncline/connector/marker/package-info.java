/** Marks that a tracker keeps with what we made, and that nobody reads. */
@NullMarked
package io.syncline.connector.marker;

import org.jspecify.annotations.NullMarked;
