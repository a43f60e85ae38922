/** Which limit of Jira holds back what. */
@NullMarked
package io.syncline.connector.jira.access;

import org.jspecify.annotations.NullMarked;
