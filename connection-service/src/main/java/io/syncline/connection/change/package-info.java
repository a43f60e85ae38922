/** A change: rows, audit and outgoing messages in one transaction. */
@NullMarked
package io.syncline.connection.change;

import org.jspecify.annotations.NullMarked;
