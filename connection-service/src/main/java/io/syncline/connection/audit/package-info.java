/** Who changed what, secrets absent. */
@NullMarked
package io.syncline.connection.audit;

import org.jspecify.annotations.NullMarked;
