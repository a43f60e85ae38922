/** Tracker instances with their sealed credentials. */
@NullMarked
package io.syncline.connection.instance;

import org.jspecify.annotations.NullMarked;
