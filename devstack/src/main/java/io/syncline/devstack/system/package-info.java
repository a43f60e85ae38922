/** A system while it runs: started in order, watched, stopped without leftovers. */
@NullMarked
package io.syncline.devstack.system;

import org.jspecify.annotations.NullMarked;
