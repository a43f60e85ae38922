/** Calls to Jira's REST API. */
@NullMarked
package io.syncline.connector.jira.client;

import org.jspecify.annotations.NullMarked;
