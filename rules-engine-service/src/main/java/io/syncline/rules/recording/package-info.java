/** What runs were given and told, kept for a while so that they can be run again. */
@NullMarked
package io.syncline.rules.recording;

import org.jspecify.annotations.NullMarked;
