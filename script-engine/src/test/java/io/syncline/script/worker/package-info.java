@NullMarked
package io.syncline.script.worker;

import org.jspecify.annotations.NullMarked;
