/** Questions about projects, names and options of a Jira site. */
@NullMarked
package io.syncline.connector.jira.lookup;

import org.jspecify.annotations.NullMarked;
