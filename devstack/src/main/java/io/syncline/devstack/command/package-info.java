/** The command line behind ./syncline. */
@NullMarked
package io.syncline.devstack.command;

import org.jspecify.annotations.NullMarked;
