/** What a person does in a tracker's own pages, in Java and in the browser. */
@NullMarked
package io.syncline.simulators.desk;

import org.jspecify.annotations.NullMarked;
