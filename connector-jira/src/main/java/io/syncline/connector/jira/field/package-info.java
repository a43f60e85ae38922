/** Jira's fields: which there are, and their values on either side. */
@NullMarked
package io.syncline.connector.jira.field;

import org.jspecify.annotations.NullMarked;
