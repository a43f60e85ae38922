/** Looking for what Jira's webhooks missed. */
@NullMarked
package io.syncline.connector.jira.poll;

import org.jspecify.annotations.NullMarked;
