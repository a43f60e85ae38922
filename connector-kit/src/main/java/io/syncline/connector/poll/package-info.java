/** Looking for what webhooks missed: what a tracker is asked, how far it was asked already, and whose turn it is. */
@NullMarked
package io.syncline.connector.poll;

import org.jspecify.annotations.NullMarked;
