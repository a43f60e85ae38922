/** The incoming stage: replica to script to merge to tracker. */
@NullMarked
package io.syncline.rules.incoming;

import org.jspecify.annotations.NullMarked;
