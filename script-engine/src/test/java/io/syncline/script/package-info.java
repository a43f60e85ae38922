@NullMarked
package io.syncline.script;

import org.jspecify.annotations.NullMarked;
