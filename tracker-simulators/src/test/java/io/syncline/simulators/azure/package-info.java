@NullMarked
package io.syncline.simulators.azure;

import org.jspecify.annotations.NullMarked;
