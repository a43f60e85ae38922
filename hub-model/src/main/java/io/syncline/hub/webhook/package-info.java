/** What is known of an instance's webhooks: their secrets that were replaced, and whether the tracker has them as they shall be. */
@NullMarked
package io.syncline.hub.webhook;

import org.jspecify.annotations.NullMarked;
