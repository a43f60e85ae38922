/** HTML as a Markdown tree. */
@NullMarked
package io.syncline.connector.text.html;

import org.jspecify.annotations.NullMarked;
