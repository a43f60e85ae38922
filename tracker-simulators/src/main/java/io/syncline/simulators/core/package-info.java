/** The HTTP server every simulated tracker stands on, and its {@code /_sim} controls. */
@NullMarked
package io.syncline.simulators.core;

import org.jspecify.annotations.NullMarked;
