/** Issues with their comments, attachments, worklogs and changelog, and the work done on them. */
@NullMarked
package io.syncline.simulators.jira.issue;

import org.jspecify.annotations.NullMarked;
