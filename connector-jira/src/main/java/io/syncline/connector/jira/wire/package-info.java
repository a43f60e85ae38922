/** Jira's own JSON, as far as it is read; unknown fields are ignored. */
@NullMarked
package io.syncline.connector.jira.wire;

import org.jspecify.annotations.NullMarked;
