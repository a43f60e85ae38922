/** What others must be told, kept with the change and relayed in order. */
@NullMarked
package io.syncline.connection.outbox;

import org.jspecify.annotations.NullMarked;
