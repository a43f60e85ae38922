/** Jira: webhooks, reading and writing issues. Text goes over REST v2 (wiki markup); what Cloud and Data Center do differently is in {@code edition}. */
@NullMarked
package io.syncline.connector.jira;

import org.jspecify.annotations.NullMarked;
