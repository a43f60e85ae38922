@NullMarked
package io.syncline.simulators.github;

import org.jspecify.annotations.NullMarked;
