/** What a Jira issue is at the hub, and what a hub plan is in Jira: decisions without HTTP. */
@NullMarked
package io.syncline.connector.jira.issue;

import org.jspecify.annotations.NullMarked;
