/** Talking to trackers over HTTP: one client, one way to tell weather from refusal. */
@NullMarked
package io.syncline.connector.http;

import org.jspecify.annotations.NullMarked;
