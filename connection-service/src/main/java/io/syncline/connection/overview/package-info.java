/** What a connection does right now: counts, queues, lanes, last sync. */
@NullMarked
package io.syncline.connection.overview;

import org.jspecify.annotations.NullMarked;
