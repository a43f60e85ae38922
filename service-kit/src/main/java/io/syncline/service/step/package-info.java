/** What was done to trackers in the course of one piece of work. */
@NullMarked
package io.syncline.service.step;

import org.jspecify.annotations.NullMarked;
