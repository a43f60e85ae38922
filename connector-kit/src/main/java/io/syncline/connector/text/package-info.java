/** Conversion of issue text between hub Markdown and the trackers' own markup. */
@NullMarked
package io.syncline.connector.text;

import org.jspecify.annotations.NullMarked;
