/** Jira's webhooks: an administrator's of the whole site, an app's of projects, and the proof of who sends. */
@NullMarked
package io.syncline.connector.jira.hook;

import org.jspecify.annotations.NullMarked;
