/** What an account may do in Jira. */
@NullMarked
package io.syncline.connector.jira.rights;

import org.jspecify.annotations.NullMarked;
