/** Links between issues, and from issues to the web. */
@NullMarked
package io.syncline.simulators.jira.link;

import org.jspecify.annotations.NullMarked;
