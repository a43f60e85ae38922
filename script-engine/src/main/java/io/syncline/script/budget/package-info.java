/** What one run may still use, and how it ends when that is used up. */
@NullMarked
package io.syncline.script.budget;

import org.jspecify.annotations.NullMarked;
