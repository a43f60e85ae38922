/** Jira wiki markup as a Markdown tree and back. */
@NullMarked
package io.syncline.connector.text.wiki;

import org.jspecify.annotations.NullMarked;
