/** The small signs of Jira wiki markup that reader and writer must agree on. */
@NullMarked
package io.syncline.connector.text.wiki.sign;

import org.jspecify.annotations.NullMarked;
