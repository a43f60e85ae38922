/** The helpers of script-api.md section 4, one class each, named as in the documentation. */
@NullMarked
package io.syncline.script.helper;

import org.jspecify.annotations.NullMarked;
