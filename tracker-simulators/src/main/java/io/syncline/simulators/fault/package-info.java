/** Misbehaviour on demand: refusals, slow and lost replies, unreliable webhooks, lagging search. */
@NullMarked
package io.syncline.simulators.fault;

import org.jspecify.annotations.NullMarked;
