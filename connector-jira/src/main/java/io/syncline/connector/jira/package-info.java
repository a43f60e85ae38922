/** Jira Cloud: webhooks, reading and writing issues. Text goes over REST v2 (wiki markup), searches over v3. */
@NullMarked
package io.syncline.connector.jira;

import org.jspecify.annotations.NullMarked;
