/** Running compiled scripts: variables in, outcome out. */
@NullMarked
package io.syncline.script.run;

import org.jspecify.annotations.NullMarked;
