/** Whether a webhook that a simulated vendor sends is one of its vendor's: as documented where the vendor documents them, else as recorded. */
@NullMarked
package io.syncline.contracts.webhook;

import org.jspecify.annotations.NullMarked;
