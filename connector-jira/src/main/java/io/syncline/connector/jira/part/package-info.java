/** What belongs to an issue and is written beside its fields: work logs, and links to other issues. */
@NullMarked
package io.syncline.connector.jira.part;

import org.jspecify.annotations.NullMarked;
