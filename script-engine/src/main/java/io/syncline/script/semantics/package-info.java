/** What the operators of the language mean, as rule authors know them: arithmetic, comparison, truth, text forms, conversions. */
@NullMarked
package io.syncline.script.semantics;

import org.jspecify.annotations.NullMarked;
