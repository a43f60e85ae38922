/** Which addresses calls may go to. */
@NullMarked
package io.syncline.connector.destination;

import org.jspecify.annotations.NullMarked;
