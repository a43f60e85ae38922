/** Entities brought under sync by hand. */
@NullMarked
package io.syncline.connection.pair;

import org.jspecify.annotations.NullMarked;
