/** Service hooks: who subscribed, what is sent, what became of it. */
@NullMarked
package io.syncline.simulators.azure.hook;

import org.jspecify.annotations.NullMarked;
