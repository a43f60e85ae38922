/** What happened: one record for every change sent or received. */
@NullMarked
package io.syncline.hub.event;

import org.jspecify.annotations.NullMarked;
