@NullMarked
package io.syncline.tck.vendor;

import org.jspecify.annotations.NullMarked;
