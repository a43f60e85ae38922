/** Operating-system processes: starting, watching, ending, and who holds a port. */
@NullMarked
package io.syncline.devstack.process;

import org.jspecify.annotations.NullMarked;
