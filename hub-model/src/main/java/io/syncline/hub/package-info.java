/** Topic names and the one JSON mapper of everything that travels between services. */
@NullMarked
package io.syncline.hub;

import org.jspecify.annotations.NullMarked;
