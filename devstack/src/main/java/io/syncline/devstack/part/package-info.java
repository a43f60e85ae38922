/** What the system consists of, and how each part is started. */
@NullMarked
package io.syncline.devstack.part;

import org.jspecify.annotations.NullMarked;
