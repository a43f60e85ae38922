/** What tests of the simulators share: a client, a place to receive webhooks, a comparison of JSON shapes. */
@NullMarked
package io.syncline.simulators.testing;

import org.jspecify.annotations.NullMarked;
