/** Atlassian documents (ADF), as version 3 of Jira's API keeps text, as a Markdown tree and back. */
@NullMarked
package io.syncline.connector.text.adf;

import org.jspecify.annotations.NullMarked;
