/** What Jira Cloud and Jira Data Center do differently, in one place each. */
@NullMarked
package io.syncline.connector.jira.edition;

import org.jspecify.annotations.NullMarked;
