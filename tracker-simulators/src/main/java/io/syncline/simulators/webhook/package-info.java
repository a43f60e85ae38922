/** Delivery of webhooks: in order, with retries, recorded. */
@NullMarked
package io.syncline.simulators.webhook;

import org.jspecify.annotations.NullMarked;
