@NullMarked
package io.syncline.script.language;

import org.jspecify.annotations.NullMarked;
