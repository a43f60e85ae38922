/** Webhooks of repositories: who listens, what is sent, what became of it. */
@NullMarked
package io.syncline.simulators.github.hook;

import org.jspecify.annotations.NullMarked;
