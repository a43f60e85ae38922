/** Sample instances, webhooks, a connection and issues for a new system. */
@NullMarked
package io.syncline.devstack.seed;

import org.jspecify.annotations.NullMarked;
