@NullMarked
package io.syncline.contracts;

import org.jspecify.annotations.NullMarked;
