/** The outgoing stage: entity to script to lane. */
@NullMarked
package io.syncline.rules.outgoing;

import org.jspecify.annotations.NullMarked;
