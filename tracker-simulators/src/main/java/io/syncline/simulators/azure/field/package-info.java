/** Fields of work items: their definitions, their values and how a request's JSON becomes one. */
@NullMarked
package io.syncline.simulators.azure.field;

import org.jspecify.annotations.NullMarked;
