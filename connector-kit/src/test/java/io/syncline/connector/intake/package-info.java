@NullMarked
package io.syncline.connector.intake;

import org.jspecify.annotations.NullMarked;
