/** The issues a script works on: the local one, the replica that leaves, the replica that came, and what differs. */
@NullMarked
package io.syncline.script.issue;

import org.jspecify.annotations.NullMarked;
