/** GitHub's issue search: its query language and what it finds. */
@NullMarked
package io.syncline.simulators.github.search;

import org.jspecify.annotations.NullMarked;
