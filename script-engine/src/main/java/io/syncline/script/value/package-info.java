/** Hub values as scripts see them: objects and maps at once, dates, options and labels that read as text. */
@NullMarked
package io.syncline.script.value;

import org.jspecify.annotations.NullMarked;
