/** The parts of the contract, one concern each. */
@NullMarked
package io.syncline.tck.contract;

import org.jspecify.annotations.NullMarked;
