/** Calls to the internal APIs of the other services. */
@NullMarked
package io.syncline.connection.internal;

import org.jspecify.annotations.NullMarked;
