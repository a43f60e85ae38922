/** The words of the script API as data: for editors, for the golden file of what scripts may do, for suggestions. */
@NullMarked
package io.syncline.script.vocabulary;

import org.jspecify.annotations.NullMarked;
