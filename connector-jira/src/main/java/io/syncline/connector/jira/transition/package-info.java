/** The way of an issue through its workflow to a status that a rule names. */
@NullMarked
package io.syncline.connector.jira.transition;

import org.jspecify.annotations.NullMarked;
