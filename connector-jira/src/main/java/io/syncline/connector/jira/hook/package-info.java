/** The site's webhook. */
@NullMarked
package io.syncline.connector.jira.hook;

import org.jspecify.annotations.NullMarked;
