/** What gathers under an issue: comments, attachments, worklogs. */
@NullMarked
package io.syncline.simulators.jira.activity;

import org.jspecify.annotations.NullMarked;
