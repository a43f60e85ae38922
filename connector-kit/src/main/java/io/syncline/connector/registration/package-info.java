/** Webhooks at the tracker: registered once through its API, watched, repaired. */
@NullMarked
package io.syncline.connector.registration;

import org.jspecify.annotations.NullMarked;
