/** How calls to Jira prove whose they are, and how many of them it takes. */
@NullMarked
package io.syncline.connector.jira.access;

import org.jspecify.annotations.NullMarked;
