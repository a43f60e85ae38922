/** How the service comes up: clock, ids, keys, and what happens first. */
@NullMarked
package io.syncline.connection.start;

import org.jspecify.annotations.NullMarked;
