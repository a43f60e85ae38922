@NullMarked
package io.syncline.contracts.webhook;

import org.jspecify.annotations.NullMarked;
