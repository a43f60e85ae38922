/** Webhook registrations of both kinds, and the bodies Jira sends. */
@NullMarked
package io.syncline.simulators.jira.webhook;

import org.jspecify.annotations.NullMarked;
